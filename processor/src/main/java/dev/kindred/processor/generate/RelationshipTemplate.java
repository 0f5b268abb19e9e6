package dev.kindred.processor.generate;

import dev.kindred.processor.model.CollectionModel;
import dev.kindred.processor.model.ContentsModel;
import dev.kindred.processor.model.EntityModel;
import dev.kindred.processor.model.EntityName;
import dev.kindred.processor.model.LinkTableModel;
import dev.kindred.processor.model.LinkedModel;
import dev.kindred.processor.model.LoadingModel;
import dev.kindred.processor.model.ReferenceModel;
import dev.kindred.processor.model.RelationshipModel;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes what a model says of a relationship: {@code to(() -> Author_.AUTHOR).by(authorId)} and so on. */
final class RelationshipTemplate {

    private final SourceFile file;

    RelationshipTemplate(SourceFile file) {
        this.file = file;
    }

    /** What is said of one relationship of an entity. */
    Layout.Chain spec(EntityModel entity, LinkedModel linked) {
        String target = AttributeTemplate.constant(file, EntityName.of(linked.target()));
        List<String> links = new ArrayList<>();
        if (linked instanceof ReferenceModel reference && !reference.keys().isEmpty()) {
            links.add(reference.keys().stream().map(Field::onModel).collect(Collectors.joining(", ", ".by(", ")")));
        }
        if (!linked.theirKeys().isEmpty()) {
            links.add(linked.theirKeys().stream()
                    .map(key -> symbol(target, key))
                    .collect(Collectors.joining(", ", ".byTheirs(", ")")));
        }
        if (linked.relationship().isFree()) {
            EntityName other = EntityName.of(linked.target());
            links.add(".on(" + entity.name().modelClass() + ".class, "
                    + file.topLevel(other.packageName(), other.modelClass()) + ".class, "
                    + file.name(entity.type()) + "::" + linked.relationship().condition() + ")");
        }
        addSides(linked.relationship(), target, links);
        if (linked instanceof CollectionModel collection) {
            addLink(collection.link(), links);
            addContents(collection.contents(), target, links);
        }
        addRules(linked.relationship(), links);
        return new Layout.Chain("to(() -> " + target + ")", links);
    }

    private static void addSides(RelationshipModel relationship, String target, List<String> links) {
        if (!relationship.backPopulates().isEmpty()) {
            links.add(".backPopulates(" + symbol(target, relationship.backPopulates()) + ")");
        }
        if (!relationship.backref().isEmpty()) {
            links.add(".backref(" + Layout.literal(relationship.backref()) + ")");
        }
    }

    private void addLink(@Nullable LinkTableModel link, List<String> links) {
        if (link == null) {
            return;
        }
        links.add(".secondary(" + Layout.literal(link.table()) + ")");
        if (!link.own().isEmpty()) {
            links.add(".ownLinks(" + literals(link.own()) + ")");
        }
        if (!link.target().isEmpty()) {
            links.add(".targetLinks(" + literals(link.target()) + ")");
        }
        if (!link.onDelete().equals("NO_ACTION")) {
            links.add(".onLinkDelete(" + file.library("ReferentialAction") + "." + link.onDelete() + ")");
        }
    }

    private static void addContents(ContentsModel contents, String target, List<String> links) {
        if (!contents.mapKey().isEmpty()) {
            links.add(".mapKey(" + symbol(target, contents.mapKey()) + ")");
        }
        if (!contents.orderBy().isEmpty()) {
            links.add(contents.orderBy().stream()
                    .map(order -> symbol(target, order.attribute()) + (order.isDescending() ? ".desc()" : ".asc()"))
                    .collect(Collectors.joining(", ", ".orderBy(", ")")));
        }
        if (!contents.position().isEmpty()) {
            links.add(".position(" + symbol(target, contents.position()) + ")");
        }
    }

    private void addRules(RelationshipModel relationship, List<String> links) {
        List<String> cascades = relationship.cascades();
        if (cascades != null) {
            links.add(cascades.stream()
                    .map(cascade -> file.library("Cascade") + "." + cascade)
                    .collect(Collectors.joining(", ", ".cascade(", ")")));
        }
        if (!relationship.passiveDeletes().equals(RelationshipModel.BY_RULE)) {
            links.add(".passiveDeletes(" + file.library("PassiveDeletes") + "." + relationship.passiveDeletes() + ")");
        }
        LoadingModel loading = relationship.loading();
        if (!loading.lazy().equals(LoadingModel.SELECT)) {
            links.add(".lazy(" + file.library("Lazy") + "." + loading.lazy() + ")");
        }
        if (!loading.peers()) {
            links.add(".withoutPeers()");
        }
        for (RelationshipModel.Trait trait : RelationshipModel.Trait.values()) {
            if (relationship.is(trait)) {
                links.add("." + trait.member() + "()");
            }
        }
    }

    private static String symbol(String target, String attribute) {
        return "() -> " + target + "." + Field.onModel(attribute);
    }

    private static String literals(List<String> texts) {
        return texts.stream().map(Layout::literal).collect(Collectors.joining(", "));
    }
}
