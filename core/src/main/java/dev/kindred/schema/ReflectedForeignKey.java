package dev.kindred.schema;

import java.util.List;

/**
 * A foreign key as the database has it. Immutable.
 *
 * @param name empty where the database does not say
 * @param columns in their order
 * @param targetColumns in the order of {@code columns}
 * @param onDelete the rule for the deletion of the row it points to, as SQL says it in lower case: {@code no action},
 *     {@code restrict}, {@code cascade}, {@code set null} or {@code set default}
 * @param onUpdate the rule for the change of the key it points to, in the same words
 */
public record ReflectedForeignKey(
        String name,
        List<String> columns,
        String targetSchema,
        String targetTable,
        List<String> targetColumns,
        String onDelete,
        String onUpdate) {

    public ReflectedForeignKey {
        columns = List.copyOf(columns);
        targetColumns = List.copyOf(targetColumns);
    }
}
