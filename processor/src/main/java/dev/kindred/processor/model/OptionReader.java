package dev.kindred.processor.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.VariableElement;
import org.jspecify.annotations.Nullable;

/** Reads what stands in {@code @Relationship} and beside it, right or wrong. */
final class OptionReader {

    private static final Set<String> DEFAULT_CASCADES = Set.of("SAVE_UPDATE", "MERGE");

    private OptionReader() {}

    static RelationshipModel relationship(AnnotationUse annotation) {
        List<String> cascades = cascades(annotation);
        Set<RelationshipModel.Trait> traits = new TreeSet<>();
        for (RelationshipModel.Trait trait : RelationshipModel.Trait.values()) {
            if (Boolean.TRUE.equals(annotation.flag(trait.member()))) {
                traits.add(trait);
            }
        }
        return new RelationshipModel(
                annotation.string("backPopulates"),
                annotation.string("backref"),
                annotation.string("foreignKey"),
                cascades == null || Set.copyOf(cascades).equals(DEFAULT_CASCADES) ? null : cascades,
                annotation.constant("passiveDeletes", RelationshipModel.BY_RULE),
                traits,
                LoadingModel.of(annotation),
                "");
    }

    /** The cascades as they were written, or null where nothing was said. */
    static @Nullable List<String> cascades(AnnotationUse annotation) {
        List<AnnotationValue> said = annotation.values("cascade");
        if (said == null) {
            return null;
        }
        List<String> cascades = new ArrayList<>();
        for (AnnotationValue value : said) {
            if (value.getValue() instanceof VariableElement constant) {
                cascades.add(constant.getSimpleName().toString());
            }
        }
        return List.copyOf(cascades);
    }

    static ContentsModel contents(AnnotationUse annotation) {
        return new ContentsModel(
                orderBy(annotation.string("orderBy")), annotation.string("mapKey"), annotation.string("position"));
    }

    /** The parts of an order; one that cannot be read keeps its whole text as its attribute. */
    private static List<ContentsModel.OrderModel> orderBy(String text) {
        List<ContentsModel.OrderModel> order = new ArrayList<>();
        for (String part : text.isBlank() ? new String[0] : text.split(",", -1)) {
            String[] words = part.strip().split("\\s+", -1);
            boolean isDescending = words.length == 2 && words[1].equalsIgnoreCase("desc");
            boolean isAscending = words.length == 2 && words[1].equalsIgnoreCase("asc");
            order.add(
                    new ContentsModel.OrderModel(isDescending || isAscending ? words[0] : part.strip(), isDescending));
        }
        return order;
    }

    /** The link table, or null where none is named. */
    static @Nullable LinkTableModel link(Element getter, AnnotationUse annotation) {
        String table = annotation.string("secondary");
        AnnotationUse columns = AnnotationUse.find(getter, AnnotationUse.LINK_COLUMNS);
        if (table.isEmpty()) {
            return null;
        }
        return columns == null
                ? new LinkTableModel(table, List.of(), List.of(), ForeignKeyModel.NO_ACTION)
                : new LinkTableModel(
                        table,
                        columns.strings("own"),
                        columns.strings("target"),
                        columns.constant("onDelete", ForeignKeyModel.NO_ACTION));
    }
}
