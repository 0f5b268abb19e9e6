package dev.kindred.dialect;

/**
 * A part of what a database tells of its tables. A dialect may answer it by a query for all tables of a schema, whose rows have
 * the columns that each part says, by these names. A truth is told as {@code YES} or {@code NO}; where a column says so, NULL
 * means there is none.
 */
public enum CataloguePart {
    /** {@code table_name}, {@code table_type} ({@code VIEW}, or else it is a table) and {@code remarks} (or NULL). */
    TABLES,
    /**
     * {@code table_name}, {@code column_name}, {@code type_name} (with its measures), {@code is_nullable}, {@code column_def} (the
     * default's text, or that of a computed column, or NULL), {@code is_autoincrement}, {@code is_generatedcolumn} (whether it is
     * computed) and {@code remarks} (or NULL), in the order of the columns.
     */
    COLUMNS,
    /** {@code table_name}, {@code pk_name} (or NULL) and {@code column_name}, in the order of the key. */
    PRIMARY_KEYS,
    /**
     * {@code fktable_name}, {@code fk_id} (equal for the columns of one key), {@code fk_name} (or NULL), {@code fkcolumn_name},
     * {@code pktable_schem}, {@code pktable_name}, {@code pkcolumn_name}, {@code delete_rule} and {@code update_rule} (as
     * {@link java.sql.DatabaseMetaData} numbers them), in the order of each key.
     */
    FOREIGN_KEYS,
    /**
     * {@code table_name}, {@code index_id} (equal for the columns of one index), {@code index_name} (or NULL), {@code is_unique}, {@code is_constraint} (whether it is declared as one),
     * {@code column_name} (or NULL), {@code expression} (or NULL) and {@code is_partial}, in the order of each index; those of
     * primary keys are left out.
     */
    INDEXES,
    /**
     * {@code table_name}, {@code check_name} (or NULL) and {@code check_clause}; or {@code table_name} and {@code create_table},
     * the statement to find the checks in.
     */
    CHECKS
}
