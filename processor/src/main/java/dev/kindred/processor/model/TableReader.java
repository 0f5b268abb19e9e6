package dev.kindred.processor.model;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import javax.lang.model.element.Element;

/** Reads what is said of an entity's table by {@code @Index}, {@code @Check} and {@code @Comment}. For one entity. */
final class TableReader {

    private final Declaration entity;
    private final List<AttributeModel> attributes;
    private final List<Problem> problems;

    TableReader(Declaration entity, List<AttributeModel> attributes, List<Problem> problems) {
        this.entity = entity;
        this.attributes = attributes;
        this.problems = problems;
    }

    TableModel read() {
        List<TableModel.IndexModel> indexes = new ArrayList<>();
        ofEntity(indexes);
        attributes.forEach(attribute -> ofAttribute(attribute, indexes));
        checkNames();
        return new TableModel(indexes, checks(), comment());
    }

    private void ofEntity(List<TableModel.IndexModel> indexes) {
        NamedColumns named = new NamedColumns(entity, attributes, ErrorCode.INDEX, problems);
        for (AnnotationUse annotation : AnnotationUse.all(entity.type(), AnnotationUse.INDEX)) {
            List<String> columns = named.read(annotation, "The index");
            if (columns == null) {
                continue;
            }
            if (annotation.strings("value").isEmpty()) {
                problems.add(Problem.at(
                        entity.type(),
                        annotation,
                        "value",
                        ErrorCode.INDEX,
                        "The index of " + entity.name().simpleName() + " names no attribute. Name those it is over,"
                                + " as in @Index({\"year\", \"title\"}), or put @Index on an accessor."));
            } else if (new HashSet<>(columns).size() < columns.size()) {
                problems.add(Problem.at(
                        entity.type(),
                        annotation,
                        "value",
                        ErrorCode.INDEX,
                        "The index of " + entity.name().simpleName() + " is over one column twice: " + columns
                                + ". Name each once; a reference stands for its key."));
            } else {
                add(annotation, columns, indexes);
            }
        }
    }

    private void ofAttribute(AttributeModel attribute, List<TableModel.IndexModel> indexes) {
        Accessor accessor = attribute.accessor();
        if (accessor == null || attribute instanceof BrokenModel) {
            return;
        }
        boolean isColumn = attribute instanceof ColumnModel
                || (attribute instanceof ReferenceModel reference
                        && !reference.relationship().isFree());
        for (AnnotationUse annotation : AnnotationUse.all(accessor.getter(), AnnotationUse.INDEX)) {
            if (!isColumn) {
                problems.add(indexProblem(
                        attribute,
                        annotation,
                        "",
                        "is no column of this table, so no index can be over it. Remove @Index."));
            } else if (annotation.explicit("value") != null) {
                problems.add(indexProblem(
                        attribute,
                        annotation,
                        "value",
                        "is what its index is over, so the index names no attributes. Remove them, or put @Index on the"
                                + " entity."));
            } else {
                List<String> columns =
                        attribute instanceof ReferenceModel reference ? reference.keys() : List.of(attribute.name());
                add(annotation, columns, indexes);
            }
        }
    }

    private Problem indexProblem(AttributeModel attribute, AnnotationUse annotation, String member, String text) {
        Element getter = Objects.requireNonNull(attribute.accessor()).getter();
        return Problem.at(
                getter,
                annotation,
                member,
                ErrorCode.INDEX,
                entity.name().simpleName() + "." + attribute.name() + " " + text);
    }

    private static void add(AnnotationUse annotation, List<String> columns, List<TableModel.IndexModel> indexes) {
        if (!columns.isEmpty()) {
            indexes.add(new TableModel.IndexModel(
                    annotation.string("name"),
                    Boolean.TRUE.equals(annotation.flag("unique")),
                    annotation.string("where").strip(),
                    List.copyOf(columns)));
        }
    }

    private List<TableModel.CheckModel> checks() {
        List<TableModel.CheckModel> checks = new ArrayList<>();
        for (AnnotationUse annotation : AnnotationUse.all(entity.type(), AnnotationUse.CHECK)) {
            String condition = annotation.string("value").strip();
            if (condition.isEmpty()) {
                problems.add(Problem.at(
                        entity.type(),
                        annotation,
                        "value",
                        ErrorCode.CHECK_EMPTY,
                        "A check of " + entity.name().simpleName() + " has no condition. Write one in SQL about the"
                                + " table's columns, as in @Check(\"price >= 0\"), or remove it."));
            } else {
                checks.add(new TableModel.CheckModel(annotation.string("name"), condition));
            }
        }
        return checks;
    }

    private String comment() {
        AnnotationUse annotation = AnnotationUse.find(entity.type(), AnnotationUse.COMMENT);
        return annotation == null ? "" : annotation.string("value");
    }

    /** Names of constraints and indexes, which no two may share. */
    private void checkNames() {
        Set<String> names = new HashSet<>();
        for (String kind : List.of(AnnotationUse.UNIQUE, AnnotationUse.CHECK, AnnotationUse.INDEX)) {
            AnnotationUse.all(entity.type(), kind).forEach(annotation -> checkName(entity.type(), annotation, names));
        }
        for (AttributeModel attribute : attributes) {
            Accessor accessor = attribute.accessor();
            if (accessor != null) {
                AnnotationUse.all(accessor.getter(), AnnotationUse.INDEX)
                        .forEach(annotation -> checkName(accessor.getter(), annotation, names));
            }
        }
    }

    private void checkName(Element place, AnnotationUse annotation, Set<String> names) {
        String name = annotation.string("name");
        if (!name.isEmpty() && !names.add(name)) {
            problems.add(Problem.at(
                    place,
                    annotation,
                    "name",
                    ErrorCode.RULE_NAME_TWICE,
                    entity.name().simpleName() + " has another constraint or index \"" + name
                            + "\". Give one of them another name, or none."));
        }
    }
}
