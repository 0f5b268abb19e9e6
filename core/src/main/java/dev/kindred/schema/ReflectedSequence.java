package dev.kindred.schema;

/**
 * A sequence as the database has it. Immutable.
 *
 * @param schema the schema's name as the database keeps it, like the name
 */
public record ReflectedSequence(String schema, String name) {

    @Override
    public String toString() {
        return schema + "." + name;
    }
}
