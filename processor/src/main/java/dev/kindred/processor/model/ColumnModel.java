package dev.kindred.processor.model;

import org.jspecify.annotations.Nullable;

/**
 * An attribute that is a column.
 *
 * @param isOptional whether the getter returns an {@code Optional}
 * @param isId whether the column is (a part of) the primary key
 * @param isKeyOfReference whether a reference goes by it
 * @param isVersion whether it counts the versions of its row
 * @param generation what the database makes for it
 * @param deferredGroup the group it is read with when it is touched, or empty; null if it is read along with its row
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
        boolean isVersion,
        GenerationModel generation,
        @Nullable String deferredGroup,
        @Nullable ForeignKeyModel foreignKey)
        implements AttributeModel {

    ColumnModel asId() {
        return copy(false, isUnique, true, false, isKeyOfReference);
    }

    ColumnModel asKeyOfReference() {
        return copy(isNullable, isUnique, isId, false, true);
    }

    ColumnModel asGenerated() {
        return copy(isNullable, isUnique, isId, true, isKeyOfReference);
    }

    ColumnModel asUnique() {
        return copy(isNullable, true, isId, isGenerated, isKeyOfReference);
    }

    private ColumnModel copy(boolean nullable, boolean unique, boolean id, boolean generated, boolean keyOfReference) {
        return new ColumnModel(
                name,
                accessor,
                type,
                columnName,
                isOptional,
                nullable,
                unique,
                id,
                generated,
                keyOfReference,
                isVersion,
                generation,
                deferredGroup,
                foreignKey);
    }
}
