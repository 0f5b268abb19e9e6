package dev.kindred.processor.model;

import javax.lang.model.type.PrimitiveType;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/**
 * A column's type in Java, with its size.
 *
 * @param java the type of the field: as declared, without {@code Optional}
 * @param length for text and enums; 0 means no limit
 * @param converter who makes the column's values of the field's; null for none
 * @param element of a list, the type of its values; else null
 */
public record ColumnType(
        ColumnKind kind,
        TypeMirror java,
        boolean isPrimitive,
        int length,
        int precision,
        int scale,
        @Nullable ConverterModel converter,
        @Nullable ColumnType element) {

    static final int DECIMAL_DIGITS = 15;
    static final int INTEGER_DIGITS = 18;
    static final int DECIMAL_SCALE = 2;

    static ColumnType of(ColumnKind kind, TypeMirror java, int precision, int scale) {
        return new ColumnType(kind, java, java instanceof PrimitiveType, 0, precision, scale, null, null);
    }

    static ColumnType converted(TypeMirror java, ConverterModel converter) {
        return new ColumnType(ColumnKind.CONVERTED, java, java instanceof PrimitiveType, 0, 0, 0, converter, null);
    }

    static ColumnType json(TypeMirror java) {
        return of(ColumnKind.JSON, java, 0, 0);
    }

    static ColumnType list(TypeMirror java, ColumnType element) {
        return new ColumnType(ColumnKind.LIST, java, false, 0, 0, 0, null, element);
    }

    ColumnType boxed(TypeMirror box) {
        return new ColumnType(kind, box, false, length, precision, scale, converter, element);
    }

    ColumnType withKind(ColumnKind other) {
        return new ColumnType(other, java, isPrimitive, length, precision, scale, converter, element);
    }

    ColumnType withSize(int newLength, int newPrecision, int newScale) {
        return new ColumnType(kind, java, isPrimitive, newLength, newPrecision, newScale, converter, element);
    }

    /** Whether a key may be of it. */
    boolean isKeyable() {
        return converter == null ? kind.isKeyable() : converter.stored().isKeyable();
    }

    /** Whether a database sorts its values in a way that means something. */
    public boolean isOrdered() {
        return converter == null
                ? kind != ColumnKind.BINARY
                : converter.stored().isOrdered();
    }

    /** Whether its values reach the column as those of the other do. */
    boolean isStoredLike(ColumnType other) {
        if (converter == null || other.converter == null) {
            return kind == other.kind && converter == null && other.converter == null;
        }
        return converter.type().equals(other.converter.type());
    }

    /** The qualified name of the class that holds a primitive's value. */
    public String box() {
        return switch (java.getKind()) {
            case BOOLEAN -> "java.lang.Boolean";
            case BYTE -> "java.lang.Byte";
            case SHORT -> "java.lang.Short";
            case INT -> "java.lang.Integer";
            case LONG -> "java.lang.Long";
            case FLOAT -> "java.lang.Float";
            case DOUBLE -> "java.lang.Double";
            case CHAR -> "java.lang.Character";
            default -> throw new IllegalStateException(java + " is no primitive");
        };
    }
}
