package dev.kindred.processor.model;

import java.util.List;
import java.util.function.Predicate;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** Reads an accessor that is a column. */
final class ColumnReader {

    private final TypeReader types;
    private final ColumnTypeReader columnTypes;
    private final NamingStrategy naming;
    private final Predicate<TypeElement> hasSource;

    ColumnReader(TypeReader types, NamingStrategy naming, Predicate<TypeElement> hasSource) {
        this.types = types;
        this.columnTypes = new ColumnTypeReader(types);
        this.naming = naming;
        this.hasSource = hasSource;
    }

    AttributeModel read(
            TypeElement entity, Accessor accessor, TypeMirror value, boolean isOptional, List<Problem> problems) {
        Element getter = accessor.getter();
        String path = entity.getSimpleName() + "." + accessor.name();
        ColumnType type = columnTypes.read(entity, accessor, value, problems);
        if (type == null) {
            return new BrokenModel(accessor.name(), accessor, BrokenModel.Kind.COLUMN, value);
        }
        AnnotationUse column = AnnotationUse.find(getter, AnnotationUse.COLUMN);
        AnnotationUse links = AnnotationUse.find(getter, AnnotationUse.LINK_COLUMNS);
        if (links != null) {
            problems.add(Problem.at(
                    getter,
                    links,
                    "",
                    ErrorCode.MISPLACED,
                    path + " is a column and goes over no link table. Remove @LinkColumns."));
        }
        boolean isId = AnnotationUse.isOn(getter, AnnotationUse.ID);
        if (isId && !type.isKeyable()) {
            problems.add(Problem.at(getter, ErrorCode.KEY_TYPE, keyType(path, value)));
            return new BrokenModel(accessor.name(), accessor, BrokenModel.Kind.COLUMN, value);
        }
        AnnotationUse deferred = AnnotationUse.find(getter, AnnotationUse.DEFERRED);
        if (deferred != null && (isId || AnnotationUse.isOn(getter, AnnotationUse.VERSION))) {
            problems.add(Problem.at(
                    getter,
                    deferred,
                    "",
                    ErrorCode.MISPLACED,
                    path + " is the " + (isId ? "key" : "version")
                            + ", which is read with every row. Remove @Deferred."));
            deferred = null;
        }
        String columnName = column == null ? "" : column.string("value");
        return new ColumnModel(
                accessor.name(),
                accessor,
                type,
                columnName.isEmpty() ? naming.nameOf(accessor.name()) : columnName,
                isOptional,
                isNullable(path, accessor, type, isOptional, isId, column, problems),
                column != null && Boolean.TRUE.equals(column.flag("unique")),
                isId,
                false,
                false,
                AnnotationUse.isOn(getter, AnnotationUse.VERSION),
                GenerationModel.read(getter),
                deferred == null ? null : deferred.string("value"),
                foreignKey(path, getter, problems));
    }

    private static String keyType(String path, TypeMirror value) {
        return path + " is of type " + Spelling.of(value)
                + ", which no key may have, since equal keys may look different in"
                + " it. Use a whole number, String, UUID or another type that compares exactly.";
    }

    private boolean isNullable(
            String path,
            Accessor accessor,
            ColumnType type,
            boolean isOptional,
            boolean isId,
            @Nullable AnnotationUse column,
            List<Problem> problems) {
        Element getter = accessor.getter();
        Boolean said = column == null ? null : column.flag("nullable");
        boolean isAnnotated = TypeReader.isNullable(getter, accessor.type())
                || TypeReader.isNullable(getter, accessor.getter().getReturnType());
        if (isId && column != null && Boolean.TRUE.equals(said)) {
            problems.add(Problem.at(
                    getter,
                    column,
                    "nullable",
                    ErrorCode.MISPLACED,
                    path + " is a key, and a key never takes NULL. Remove nullable = true."));
        }
        if (isId) {
            return false;
        }
        if (type.isPrimitive() && (isAnnotated || Boolean.TRUE.equals(said))) {
            String text = path + " is a primitive " + Spelling.of(type.java()) + ", which cannot be null. Return "
                    + Spelling.of(types.boxed(type).java()) + ", or let the column take no NULL.";
            problems.add(
                    column == null || said == null
                            ? Problem.at(getter, ErrorCode.NULLABLE_PRIMITIVE, text)
                            : Problem.at(getter, column, "nullable", ErrorCode.NULLABLE_PRIMITIVE, text));
            return false;
        }
        if (said != null) {
            return said;
        }
        if (!isOptional && !isAnnotated && !type.isPrimitive() && !isInSource(getter)) {
            problems.add(Problem.at(
                    getter,
                    ErrorCode.UNKNOWN_NULLABILITY,
                    path + " is inherited from " + getter.getEnclosingElement() + ", whose source is not compiled here,"
                            + " and javac does not tell whether it is @Nullable. Say it there with @Column(nullable ="
                            + " true or false), or let it return Optional; or declare the accessor again in "
                            + path.substring(0, path.indexOf('.')) + "."));
        }
        return isOptional || isAnnotated;
    }

    private boolean isInSource(Element getter) {
        return getter.getEnclosingElement() instanceof TypeElement owner && hasSource.test(owner);
    }

    private static @Nullable ForeignKeyModel foreignKey(String path, Element getter, List<Problem> problems) {
        AnnotationUse annotation = AnnotationUse.find(getter, AnnotationUse.FOREIGN_KEY);
        if (annotation == null) {
            return null;
        }
        String target = annotation.string("value");
        int dot = target.lastIndexOf('.');
        if (dot <= 0 || dot == target.length() - 1) {
            problems.add(Problem.at(
                    getter,
                    annotation,
                    "value",
                    ErrorCode.FOREIGN_KEY_TARGET,
                    "The foreign key of " + path + " does not say what it points to. Write table and column, as in"
                            + " @ForeignKey(\"authors.id\")."));
            return null;
        }
        return new ForeignKeyModel(
                target.substring(0, dot),
                target.substring(dot + 1),
                null,
                annotation.constant("onDelete", ForeignKeyModel.NO_ACTION),
                annotation.constant("onUpdate", ForeignKeyModel.NO_ACTION));
    }
}
