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
        return new TableModel(indexes, checks(), keyNames(), comments(), comment());
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

    private List<TableModel.KeyNameModel> keyNames() {
        List<TableModel.KeyNameModel> names = new ArrayList<>();
        for (AttributeModel attribute : attributes) {
            Accessor accessor = attribute.accessor();
            AnnotationUse annotation =
                    accessor == null ? null : AnnotationUse.find(accessor.getter(), AnnotationUse.FOREIGN_KEY);
            List<String> columns = annotation == null ? List.of() : columns(attribute);
            if (annotation != null && !annotation.string("name").isEmpty() && !columns.isEmpty()) {
                names.add(new TableModel.KeyNameModel(annotation.string("name"), columns));
            }
        }
        return names;
    }

    private static List<String> columns(AttributeModel attribute) {
        if (attribute instanceof ReferenceModel reference) {
            return reference.keys();
        }
        return attribute instanceof ColumnModel ? List.of(attribute.name()) : List.of();
    }

    private List<TableModel.CommentModel> comments() {
        List<TableModel.CommentModel> comments = new ArrayList<>();
        for (AttributeModel attribute : attributes) {
            Accessor accessor = attribute.accessor();
            if (accessor != null && !(attribute instanceof BrokenModel)) {
                addComments(attribute, accessor.getter(), comments);
            }
        }
        return comments;
    }

    private void addComments(AttributeModel attribute, Element getter, List<TableModel.CommentModel> comments) {
        AnnotationUse annotation = AnnotationUse.find(getter, AnnotationUse.COMMENT);
        if (annotation == null) {
            return;
        }
        List<String> columns = commented(attribute);
        if (columns.isEmpty() && !isUnresolved(attribute)) {
            problems.add(Problem.at(
                    getter,
                    annotation,
                    "",
                    ErrorCode.MISPLACED,
                    entity.name().simpleName() + "." + attribute.name()
                            + " has no column of its own that could have a comment. Remove @Comment, or put it on the"
                            + " accessor of its key."));
        }
        columns.forEach(column -> comments.add(new TableModel.CommentModel(column, annotation.string("value"))));
    }

    /** Of a reference those columns of its key that have no accessor, which were made for it. */
    private List<String> commented(AttributeModel attribute) {
        return columns(attribute).stream()
                .filter(name -> attribute instanceof ColumnModel
                        || attributes.stream().anyMatch(other -> other.name().equals(name) && other.accessor() == null))
                .toList();
    }

    private static boolean isUnresolved(AttributeModel attribute) {
        return attribute instanceof ReferenceModel reference
                && reference.keys().isEmpty()
                && !reference.relationship().isFree();
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
                AnnotationUse.all(accessor.getter(), AnnotationUse.FOREIGN_KEY)
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
