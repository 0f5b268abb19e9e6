package dev.kindred.processor.model;

import java.util.List;
import java.util.Objects;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** Finds the type of an accessor's column: what holds the value, how long it may be, and who converts it. */
final class ColumnTypeReader {

    private static final String TYPES =
            "A column holds String, the numbers (primitive, boxed, BigDecimal, BigInteger), boolean, byte[],"
                    + " LocalDate, LocalTime, LocalDateTime, OffsetDateTime, Instant, Duration, UUID or an enum";

    private final TypeReader types;
    private final ConverterReader converters;

    ColumnTypeReader(TypeReader types) {
        this.types = types;
        this.converters = new ConverterReader(types);
    }

    /** The type; null if there is none, which was reported then. */
    @Nullable
    ColumnType read(TypeElement entity, Accessor accessor, TypeMirror value, List<Problem> problems) {
        Element getter = accessor.getter();
        String path = entity.getSimpleName() + "." + accessor.name();
        AnnotationUse column = AnnotationUse.find(getter, AnnotationUse.COLUMN);
        AnnotationUse convert = AnnotationUse.find(getter, AnnotationUse.CONVERT);
        if (convert != null) {
            ConverterModel converter = converters.read(entity, accessor, value, convert, problems);
            return converter == null
                    ? null
                    : ColumnType.converted(
                            value,
                            new ConverterModel(
                                    converter.type(),
                                    converter.constant(),
                                    detailed(path, getter, converter.stored(), column, problems)));
        }
        if (AnnotationUse.isOn(getter, AnnotationUse.JSON)) {
            return document(path, getter, value, column, problems);
        }
        if (column != null && Boolean.TRUE.equals(column.flag("array"))) {
            return list(path, getter, value, column, problems);
        }
        ColumnType type = types.columnType(value);
        if (type == null || isHiddenEnum(type)) {
            problems.add(Problem.at(getter, ErrorCode.COLUMN_TYPE, wrongType(path, value, type)));
            return null;
        }
        return detailed(path, getter, type, column, problems);
    }

    private static @Nullable ColumnType document(
            String path, Element getter, TypeMirror value, @Nullable AnnotationUse column, List<Problem> problems) {
        if (JsonTypes.isReadable(value)) {
            return detailed(path, getter, ColumnType.json(value), column, problems);
        }
        problems.add(Problem.at(
                getter,
                Objects.requireNonNull(AnnotationUse.find(getter, AnnotationUse.JSON)),
                "",
                ErrorCode.JSON,
                path + " is of type " + Spelling.of(value)
                        + ", of which generated code cannot say what to read. Return a"
                        + " class, record or collection whose type arguments are named types that are not private."));
        return null;
    }

    private @Nullable ColumnType list(
            String path, Element getter, TypeMirror value, AnnotationUse column, List<Problem> problems) {
        TypeMirror argument = TypeReader.isNamed(value, "java.util.List") ? TypeReader.argument(value) : null;
        ColumnType element = argument == null ? null : types.columnType(argument);
        if (element != null && element.kind().isElement()) {
            return detailed(path, getter, ColumnType.list(value, element), column, problems);
        }
        problems.add(Problem.at(
                getter,
                column,
                "array",
                ErrorCode.LIST,
                path + " is of type " + Spelling.of(value) + ", which no array holds. Return a List of String, Short,"
                        + " Integer, Long, Float, Double, Boolean or UUID; or keep it as a document with @Json."));
        return null;
    }

    private static ColumnType detailed(
            String path, Element getter, ColumnType type, @Nullable AnnotationUse column, List<Problem> problems) {
        if (column == null || column.constant("enumAs", "NAME").equals("NAME")) {
            return sized(path, getter, type, column, problems);
        }
        if (type.kind() != ColumnKind.ENUM) {
            problems.add(Problem.at(
                    getter,
                    column,
                    "enumAs",
                    ErrorCode.ENUM_STORAGE,
                    path + " is stored as " + Spelling.of(type.java()) + ", which is no enum. Remove enumAs."));
            return type;
        }
        ColumnKind kind = column.constant("enumAs", "").equals("NATIVE")
                ? ColumnKind.ENUM_OF_ITS_OWN
                : ColumnKind.ENUM_BY_ORDINAL;
        return sized(path, getter, type.withKind(kind), column, problems);
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

    private static String wrongType(String path, TypeMirror value, @Nullable ColumnType type) {
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
                start + TYPES + ". Choose one of these, or name a converter with @Convert; or annotate "
                        + Spelling.of(value) + " with @Entity and the accessor with @Relationship.";
        };
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
        return type.withSize(
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
}
