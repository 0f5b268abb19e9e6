package dev.kindred.processor.model;

import org.jspecify.annotations.Nullable;

/**
 * An attribute that is a column.
 *
 * @param isOptional whether the getter returns an {@code Optional}
 * @param isId whether the column is (a part of) the primary key
 * @param isKeyOfReference whether a reference goes by it
 */
public record ColumnModel(
        String name,
        @Nullable Accessor accessor,
        ColumnType type,
        String columnName,
        boolean isOptional,
        boolean isNullable,
        boolean isUnique,
        boolean isId,
        boolean isGenerated,
        boolean isKeyOfReference,
        @Nullable ForeignKeyModel foreignKey)
        implements AttributeModel {

    ColumnModel asId() {
        return new ColumnModel(
                name,
                accessor,
                type,
                columnName,
                isOptional,
                false,
                isUnique,
                true,
                false,
                isKeyOfReference,
                foreignKey);
    }

    ColumnModel asKeyOfReference() {
        return new ColumnModel(
                name, accessor, type, columnName, isOptional, isNullable, isUnique, isId, false, true, foreignKey);
    }

    ColumnModel asGenerated() {
        return new ColumnModel(
                name,
                accessor,
                type,
                columnName,
                isOptional,
                isNullable,
                isUnique,
                isId,
                true,
                isKeyOfReference,
                foreignKey);
    }
}
