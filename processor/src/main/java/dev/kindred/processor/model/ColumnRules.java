package dev.kindred.processor.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import javax.lang.model.element.Element;

/** The rules about keys, columns and what foreign keys point to. */
final class ColumnRules {

    private final AttributeResolver resolver;

    ColumnRules(AttributeResolver resolver) {
        this.resolver = resolver;
    }

    /**
     * Checks one entity.
     *
     * @param known the entities whose tables are known
     */
    void check(
            Declaration entity,
            List<AttributeModel> attributes,
            List<ColumnModel> keys,
            Collection<Declaration> known,
            List<Problem> problems) {
        List<ColumnModel> columns = columnsOf(attributes);
        if (!entity.mentionsId()) {
            problems.add(Problem.at(
                    entity.type(),
                    ErrorCode.NO_ID,
                    "The entity " + entity.name().simpleName()
                            + " has no key, by which its rows are told apart. Put @Id"
                            + " on an accessor, for example @Id Long id();"));
        }
        if (keys.isEmpty() && resolver.keys().isCircular(entity)) {
            problems.add(Problem.at(
                    entity.type(),
                    ErrorCode.NO_ID,
                    "The key of " + entity.name().simpleName()
                            + " is made of a key that is made of this one. Give one of"
                            + " the entities in this circle a key of its own."));
        }
        checkTwice(entity, attributes, columns, problems);
        checkSettable(entity, attributes, keys, problems);
        for (ColumnModel column : columns) {
            checkTarget(entity, column, known, problems);
            checkSetNull(entity, attributes, column, problems);
        }
    }

    private static void checkTwice(
            Declaration entity, List<AttributeModel> attributes, List<ColumnModel> columns, List<Problem> problems) {
        Map<String, ColumnModel> byName = new HashMap<>();
        for (ColumnModel column : columns) {
            ColumnModel first = byName.putIfAbsent(column.columnName().toLowerCase(Locale.ROOT), column);
            if (first == null) {
                continue;
            }
            String text = entity.name().simpleName() + "." + first.name() + " and "
                    + entity.name().simpleName() + "." + column.name() + " are both stored in the column "
                    + column.columnName() + ". Name another one with @Column(\"...\"), or remove an accessor.";
            // Of a declared column and one made for a reference, the declared one can be changed.
            ColumnModel shown = column.accessor() == null && first.accessor() != null ? first : column;
            problems.add(atColumn(attributes, shown, ErrorCode.COLUMN_TWICE, text));
        }
    }

    private static Problem atColumn(List<AttributeModel> attributes, ColumnModel column, ErrorCode code, String text) {
        Element getter = getterOf(attributes, column);
        AnnotationUse annotation = AnnotationUse.find(getter, AnnotationUse.COLUMN);
        return annotation == null || annotation.explicit("value") == null
                ? Problem.at(getter, code, text)
                : Problem.at(getter, annotation, "value", code, text);
    }

    /** The accessor of a column; of the reference it was made for, if it has none. */
    private static Element getterOf(List<AttributeModel> attributes, ColumnModel column) {
        Accessor accessor = column.accessor();
        if (accessor != null) {
            return accessor.getter();
        }
        return attributes.stream()
                .filter(ReferenceModel.class::isInstance)
                .map(ReferenceModel.class::cast)
                .filter(reference -> reference.keys().contains(column.name()))
                .findFirst()
                .orElseThrow()
                .accessor()
                .getter();
    }

    private static void checkSettable(
            Declaration entity, List<AttributeModel> attributes, List<ColumnModel> keys, List<Problem> problems) {
        if ((keys.size() == 1 && isNumbered(keys.get(0))) || entity.form() == Form.OTHER) {
            return;
        }
        for (ColumnModel key : keys) {
            Accessor accessor = key.accessor();
            boolean isSettable = (accessor != null && !accessor.setters().isEmpty())
                    || attributes.stream()
                            .anyMatch(attribute -> attribute instanceof ReferenceModel reference
                                    && reference.keys().contains(key.name())
                                    && !reference.accessor().setters().isEmpty());
            Element getter = getterOf(attributes, key);
            boolean isReported = entity.problems().stream()
                    .anyMatch(problem -> problem.code() == ErrorCode.SETTER_TYPE
                            || problem.code() == ErrorCode.SETTER_RETURNS
                            || problem.element().equals(getter));
            if (!isSettable && !isReported) {
                String name = getter.getSimpleName().toString();
                problems.add(Problem.at(
                        getter,
                        ErrorCode.KEY_NEVER_SET,
                        entity.name().simpleName() + "." + key.name()
                                + " is (a part of) the key and not numbered by the"
                                + " database, but nothing can set it. Add a setter: "
                                + entity.name().simpleName() + " " + name + "("
                                + (accessor == null
                                        ? "..."
                                        : Spelling.of(key.type().java())) + " value);"));
            }
        }
    }

    /** Whether the database numbers a single key. */
    static boolean isNumbered(ColumnModel key) {
        return key.type().kind().isNumbered() && key.foreignKey() == null;
    }

    private void checkTarget(
            Declaration entity, ColumnModel column, Collection<Declaration> known, List<Problem> problems) {
        ForeignKeyModel foreignKey = column.foreignKey();
        Accessor accessor = column.accessor();
        boolean isReported = accessor != null
                && problems.stream()
                        .anyMatch(problem -> problem.code() == ErrorCode.FOREIGN_KEY_TARGET
                                && problem.element().equals(accessor.getter()));
        if (foreignKey == null || accessor == null || isReported) {
            return;
        }
        Declaration target = known.stream()
                .filter(candidate -> candidate.isTable(foreignKey.table()))
                .findFirst()
                .orElse(null);
        if (target == null) {
            return;
        }
        AnnotationUse annotation =
                Objects.requireNonNull(AnnotationUse.find(accessor.getter(), AnnotationUse.FOREIGN_KEY));
        String path = entity.name().simpleName() + "." + column.name();
        String pointed = foreignKey.table() + "." + foreignKey.column();
        List<ColumnModel> targets = columnsOf(resolver.resolve(target, new ArrayList<>()));
        ColumnModel match = targets.stream()
                .filter(candidate -> candidate.columnName().equals(foreignKey.column()))
                .findFirst()
                .orElse(null);
        if (match == null) {
            if (!mayHold(target, foreignKey.column())) {
                problems.add(Problem.at(
                        accessor.getter(),
                        annotation,
                        "value",
                        ErrorCode.FOREIGN_KEY_TARGET,
                        path + " points to " + pointed + ", and the table has no such column. Its key is "
                                + keyNames(target) + "."));
            }
        } else if (target.mentionsId() && !match.isId() && !UniqueKeys.isUnique(target, match)) {
            problems.add(Problem.at(
                    accessor.getter(),
                    annotation,
                    "value",
                    ErrorCode.FOREIGN_KEY_TARGET,
                    path + " points to " + pointed + ", which is neither the table's key nor unique, so it could mean"
                            + " several rows. Make it unique with @Column(unique = true), or point to the key, "
                            + keyNames(target) + "."));
        } else if (!column.isKeyOfReference() && leavesSchemaOut(foreignKey, known)) {
            problems.add(Problem.at(
                    accessor.getter(),
                    annotation,
                    "value",
                    ErrorCode.FOREIGN_KEY_TARGET,
                    path + " points to " + pointed
                            + " without a schema, where there is no such table. Write @ForeignKey(\"" + target.schema()
                            + "." + pointed + "\")."));
        } else if (!match.type().isStoredLike(column.type())) {
            problems.add(Problem.at(
                    accessor.getter(),
                    annotation,
                    "value",
                    ErrorCode.FOREIGN_KEY_TYPE,
                    path + " is of type " + described(column.type()) + ", but points to " + pointed
                            + ", which is of type " + described(match.type()) + ". Give both the same type."));
        }
    }

    /** The key of a reference has its schema from the entity it leads to. */
    private static boolean leavesSchemaOut(ForeignKeyModel foreignKey, Collection<Declaration> known) {
        return known.stream().noneMatch(candidate -> candidate.qualifiedTable().equals(foreignKey.table()));
    }

    private static String described(ColumnType type) {
        ConverterModel converter = type.converter();
        return Spelling.of(type.java())
                + (converter == null ? "" : ", converted by " + converter.type().getSimpleName());
    }

    private String keyNames(Declaration entity) {
        return resolver.keys().keysOf(entity).stream()
                .map(ColumnModel::columnName)
                .collect(Collectors.joining(", "));
    }

    /** Whether a broken attribute could have been the column. */
    private static boolean mayHold(Declaration target, String column) {
        return target.attributes().stream()
                .anyMatch(attribute -> attribute instanceof BrokenModel
                        && Words.snakeCase(attribute.name()).equals(Words.snakeCase(column)));
    }

    private static void checkSetNull(
            Declaration entity, List<AttributeModel> attributes, ColumnModel column, List<Problem> problems) {
        ForeignKeyModel foreignKey = column.foreignKey();
        if (foreignKey == null || column.isNullable()) {
            return;
        }
        for (String member : List.of("onDelete", "onUpdate")) {
            String action = member.equals("onDelete") ? foreignKey.onDelete() : foreignKey.onUpdate();
            if (action.equals("SET_NULL")) {
                Element getter = getterOf(attributes, column);
                AnnotationUse annotation =
                        Objects.requireNonNull(AnnotationUse.find(getter, AnnotationUse.FOREIGN_KEY));
                problems.add(Problem.at(
                        getter,
                        annotation,
                        member,
                        ErrorCode.SET_NULL,
                        entity.name().simpleName() + "." + getter.getSimpleName()
                                + " is never null, so the database could not set it to NULL. Make it @Nullable, or"
                                + " choose another action."));
                return;
            }
        }
    }

    static List<ColumnModel> columnsOf(List<AttributeModel> attributes) {
        return attributes.stream()
                .filter(ColumnModel.class::isInstance)
                .map(ColumnModel.class::cast)
                .toList();
    }
}
