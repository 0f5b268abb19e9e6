package dev.kindred.processor.model;

import java.util.List;
import java.util.function.Predicate;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** Reads an accessor that is a column. */
final class ColumnReader {

    private static final String TYPES =
            "A column holds String, the numbers (primitive, boxed, BigDecimal, BigInteger), boolean, byte[],"
                    + " LocalDate, LocalTime, LocalDateTime, OffsetDateTime, Instant, Duration, UUID or an enum";

    private final TypeReader types;
    private final NamingStrategy naming;
    private final Predicate<TypeElement> hasSource;

    ColumnReader(TypeReader types, NamingStrategy naming, Predicate<TypeElement> hasSource) {
        this.types = types;
        this.naming = naming;
        this.hasSource = hasSource;
    }

    AttributeModel read(
            TypeElement entity, Accessor accessor, TypeMirror value, boolean isOptional, List<Problem> problems) {
        Element getter = accessor.getter();
        String path = entity.getSimpleName() + "." + accessor.name();
        ColumnType type = types.columnType(value);
        if (type == null || isHiddenEnum(type)) {
            problems.add(Problem.at(getter, ErrorCode.COLUMN_TYPE, wrongType(path, accessor, value, type)));
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
        if (isId && !type.kind().isKeyable()) {
            problems.add(Problem.at(getter, ErrorCode.KEY_TYPE, keyType(path, value)));
            return new BrokenModel(accessor.name(), accessor, BrokenModel.Kind.COLUMN, value);
        }
        String columnName = column == null ? "" : column.string("value");
        return new ColumnModel(
                accessor.name(),
                accessor,
                sized(path, getter, type, column, problems),
                columnName.isEmpty() ? naming.nameOf(accessor.name()) : columnName,
                isOptional,
                isNullable(path, accessor, type, isOptional, isId, column, problems),
                column != null && Boolean.TRUE.equals(column.flag("unique")),
                isId,
                false,
                false,
                AnnotationUse.isOn(getter, AnnotationUse.VERSION),
                GenerationModel.read(getter),
                foreignKey(path, getter, problems));
    }

    private static boolean isHiddenEnum(ColumnType type) {
        Element element = type.kind() == ColumnKind.ENUM ? TypeReader.elementOf(type.java()) : null;
        while (element instanceof TypeElement) {
            if (element.getModifiers().contains(Modifier.PRIVATE)) {
                return true;
            }
            element = element.getEnclosingElement();
        }
        return false;
    }

    private static String wrongType(String path, Accessor accessor, TypeMirror value, @Nullable ColumnType type) {
        if (type != null) {
            return path + " is of the private enum " + Spelling.of(value)
                    + ", which generated code cannot reach. Make the enum package-private or public.";
        }
        String start = path + " is of type " + Spelling.of(value) + ", which no column holds. ";
        return switch (Spelling.of(value)) {
            case "OptionalInt" -> start + "Return Optional<Integer>.";
            case "OptionalLong" -> start + "Return Optional<Long>.";
            case "OptionalDouble" -> start + "Return Optional<Double>.";
            case "char", "Character" -> start + "Return String, with @Column(length = 1).";
            case "Date", "Timestamp", "Calendar" -> start + "Return Instant, or LocalDateTime.";
            default ->
                start + TYPES + ". Choose one of these and convert in a "
                        + (TypeReader.ownerOf(accessor.getter()).getKind().isInterface() ? "default " : "")
                        + "method; or annotate " + Spelling.of(value)
                        + " with @Entity and the accessor with @Relationship.";
        };
    }

    private static String keyType(String path, TypeMirror value) {
        return path + " is of type " + Spelling.of(value)
                + ", which no key may have, since equal keys may look different in"
                + " it. Use a whole number, String, UUID or another type that compares exactly.";
    }

    private static ColumnType sized(
            String path, Element getter, ColumnType type, @Nullable AnnotationUse column, List<Problem> problems) {
        if (column == null) {
            return type;
        }
        for (String member : List.of("length", "precision", "scale")) {
            String fault = sizeFault(type, column, member);
            if (fault != null) {
                problems.add(Problem.at(getter, column, member, ErrorCode.COLUMN_SIZE, path + " " + fault));
                return type;
            }
        }
        int precision = column.number("precision", 0);
        int scale = column.number("scale", -1);
        return new ColumnType(
                type.kind(),
                type.java(),
                type.isPrimitive(),
                column.number("length", 0),
                precision == 0 ? type.precision() : precision,
                scale == -1 ? Math.min(type.scale(), precision == 0 ? type.precision() : precision) : scale);
    }

    private static @Nullable String sizeFault(ColumnType type, AnnotationUse column, String member) {
        if (column.explicit(member) == null) {
            return null;
        }
        int number = column.number(member, 0);
        String java = Spelling.of(type.java());
        if (member.equals("length") && !type.kind().hasLength()) {
            return "is of type " + java + ", which has no length. Remove it; only String and enums have one.";
        }
        if (member.equals("precision") && !type.kind().hasPrecision()) {
            return "is of type " + java
                    + ", which has no precision. Remove it; only BigDecimal and BigInteger have one.";
        }
        if (member.equals("scale") && type.kind() != ColumnKind.DECIMAL) {
            return "is of type " + java + ", which has no scale. Remove it; only BigDecimal has one.";
        }
        if (number < 0 && !(member.equals("scale") && number == -1)) {
            return "has a negative " + member + ". Give a number from 0 up, or leave it out.";
        }
        int precision = column.number("precision", 0);
        int digits = precision == 0 ? type.precision() : precision;
        if (member.equals("scale") && number > digits) {
            return "has a scale of " + number + " but only " + digits + " digits in all. Raise the precision to "
                    + number + " or more.";
        }
        return null;
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
