package dev.kindred.processor.model;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Completes an entity's attributes with what the entities they lead to tell, and puts them in order. */
final class AttributeResolver {

    private final DeclarationReader declarations;
    private final OneToOne oneToOne;
    private final KeyResolver keys;
    private final TheirKeyFinder theirKeys;
    private final BackPopulatesRule backPopulates;
    private final ContentsRules contents;
    private final ThroughRule views;

    AttributeResolver(DeclarationReader declarations) {
        this.declarations = declarations;
        this.oneToOne = new OneToOne(declarations);
        this.keys = new KeyResolver(declarations, oneToOne);
        this.theirKeys = new TheirKeyFinder(declarations, keys, oneToOne);
        this.backPopulates = new BackPopulatesRule(declarations, oneToOne);
        this.contents = new ContentsRules(declarations, keys);
        this.views = new ThroughRule(declarations);
    }

    KeyResolver keys() {
        return keys;
    }

    /** All attributes, in the order of their numbers; a reference stands behind the columns it goes by. */
    List<AttributeModel> resolve(Declaration entity, List<Problem> problems) {
        Map<String, KeyResolver.Choice> choices = new LinkedHashMap<>();
        Set<String> ids = new HashSet<>();
        Set<String> keyNames = new LinkedHashSet<>();
        for (ReferenceModel reference : entity.references()) {
            KeyResolver.Choice choice = keys.choose(entity, reference);
            choices.put(reference.name(), choice);
            add(choice.problem(), problems);
            keyNames.addAll(choice.names());
            if (reference.isId()) {
                ids.addAll(choice.names());
            }
        }
        List<AttributeModel> ordered = new ArrayList<>();
        List<ReferenceModel> waiting = new ArrayList<>();
        List<AttributeModel> shown = new ArrayList<>();
        for (AttributeModel attribute : entity.attributes()) {
            if (attribute instanceof ColumnModel column) {
                ordered.add(adapted(column, ids, keyNames));
            } else if (attribute instanceof ReferenceModel reference
                    && oneToOne.side(entity, reference) != OneToOne.Side.INVERSE) {
                KeyResolver.Choice choice = Objects.requireNonNull(choices.get(reference.name()));
                if (choice.isMade()) {
                    ordered.addAll(choice.columns());
                }
                checkNullability(entity, reference, choice, problems);
                waiting.add(holder(entity, reference, choice, problems));
            } else if (attribute instanceof LinkedModel linked) {
                ordered.add(dependent(entity, linked, problems));
            } else if (attribute instanceof ThroughModel through) {
                shown.add(views.resolve(entity, through, problems));
            } else {
                ordered.add(attribute);
            }
            takeReady(waiting, ordered);
        }
        ordered.addAll(waiting);
        ordered.addAll(shown);
        return ordered;
    }

    private static ColumnModel adapted(ColumnModel column, Set<String> ids, Set<String> keyNames) {
        ColumnModel adapted = column;
        if (ids.contains(column.name())) {
            adapted = adapted.asId();
        }
        return keyNames.contains(column.name()) ? adapted.asKeyOfReference() : adapted;
    }

    /** The model's fields are initialised in order, and a reference names the fields of its key. */
    private static void takeReady(List<ReferenceModel> waiting, List<AttributeModel> ordered) {
        Set<String> there = new HashSet<>();
        ordered.forEach(attribute -> there.add(attribute.name()));
        for (ReferenceModel reference : List.copyOf(waiting)) {
            if (there.containsAll(reference.keys())) {
                ordered.add(reference);
                waiting.remove(reference);
            }
        }
    }

    private static void checkNullability(
            Declaration entity, ReferenceModel reference, KeyResolver.Choice choice, List<Problem> problems) {
        for (ColumnModel key : choice.columns()) {
            if (!choice.isMade() && key.isNullable() != reference.isNullable() && !reference.isId() && !key.isId()) {
                String path = entity.name().simpleName() + "." + reference.name();
                String keyPath = entity.name().simpleName() + "." + key.name();
                problems.add(Problem.at(
                        reference.accessor().getter(),
                        ErrorCode.NULLABILITY_DIFFERS,
                        path + (reference.isNullable() ? " may be null" : " is never null") + ", but its key " + keyPath
                                + (key.isNullable() ? " may be null" : " is never null")
                                + ". Make both @Nullable (or Optional), or neither."));
                return;
            }
        }
    }

    private ReferenceModel holder(
            Declaration entity, ReferenceModel reference, KeyResolver.Choice choice, List<Problem> problems) {
        add(KindRules.ofHolder(entity, reference), problems);
        boolean isExclusive = reference.relationship().is(RelationshipModel.Trait.SINGLE_PARENT)
                || oneToOne.partner(entity, reference) != null;
        return reference.resolved(checkedBack(entity, reference, problems), isExclusive, choice.names());
    }

    /** A relationship whose key is not its own entity's. */
    private LinkedModel dependent(Declaration entity, LinkedModel linked, List<Problem> problems) {
        RelationshipModel relationship = checkedBack(entity, linked, problems);
        List<String> names = List.of();
        if (linked.relationship().backPopulates().isEmpty()) {
            TheirKeyFinder.Found found =
                    hasNoKey(linked) ? TheirKeyFinder.Found.NOTHING : theirKeys.find(entity, linked);
            add(found.problem(), problems);
            names = found.names();
        } else if (!relationship.backPopulates().isEmpty()) {
            add(theirKeys.checkHint(entity, linked), problems);
        }
        if (linked instanceof CollectionModel collection) {
            add(KindRules.ofCollection(entity, collection, declarations.read(collection.target())), problems);
            return collection.resolved(relationship, contents.check(entity, collection, problems), names);
        }
        ReferenceModel reference = (ReferenceModel) linked;
        add(KindRules.ofInverse(entity, reference), problems);
        return reference.asInverse(relationship, names);
    }

    private static boolean hasNoKey(LinkedModel linked) {
        return linked.relationship().isFree()
                || (linked instanceof CollectionModel collection && collection.isManyToMany());
    }

    private static void add(@Nullable Problem problem, List<Problem> problems) {
        if (problem != null) {
            problems.add(problem);
        }
    }

    private RelationshipModel checkedBack(Declaration entity, LinkedModel linked, List<Problem> problems) {
        RelationshipModel relationship = linked.relationship();
        if (relationship.backPopulates().isEmpty()) {
            return relationship;
        }
        BackPopulatesRule.Verdict verdict = backPopulates.check(entity, linked);
        add(verdict.problem(), problems);
        return verdict.stands() ? relationship : relationship.withoutBackPopulates();
    }
}
