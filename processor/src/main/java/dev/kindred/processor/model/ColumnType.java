package dev.kindred.processor.model;

import javax.lang.model.type.TypeMirror;

/**
 * A column's type in Java, with its size.
 *
 * @param java the type of the field: as declared, without {@code Optional}
 * @param length for text and enums; 0 means no limit
 */
public record ColumnType(ColumnKind kind, TypeMirror java, boolean isPrimitive, int length, int precision, int scale) {

    static final int DECIMAL_DIGITS = 15;
    static final int INTEGER_DIGITS = 18;
    static final int DECIMAL_SCALE = 2;

    ColumnType boxed(TypeMirror box) {
        return new ColumnType(kind, box, false, length, precision, scale);
    }
}
