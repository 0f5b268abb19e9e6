package dev.kindred.schema;

import java.util.Collection;
import java.util.List;
import java.util.Objects;

/**
 * A sequence of a database: it gives out numbers, each once. Each value it gives stands for a block of numbers, so that a program
 * asks but once for many. Immutable; any number of threads may share it.
 *
 * <p>The sequences of keys come with their tables. Given to {@link MetaData#of} by itself, a sequence is created along with them.
 *
 * @param schema the schema's name, or empty for the connection's own
 * @param start the first value of one that is created
 * @param allocation how many numbers a value stands for, from the value itself upwards; the sequence goes up by at least so many
 */
public record Sequence(String schema, String name, long start, int allocation) implements TableSet {

    /** How many numbers a value stands for if nothing is said. */
    private static final int USUAL_ALLOCATION = 50;

    public Sequence {
        Objects.requireNonNull(schema, "schema");
        Objects.requireNonNull(name, "name");
        if (name.isEmpty()) {
            throw new IllegalArgumentException("A sequence must have a name");
        }
        if (allocation < 1) {
            throw new IllegalArgumentException("The sequence " + name + " cannot allocate " + allocation
                    + " numbers at a time: it must be at least 1");
        }
    }

    /** The sequence of this name in the connection's own schema, from 1, in blocks of 50. */
    public static Sequence of(String name) {
        return new Sequence("", name, 1, USUAL_ALLOCATION);
    }

    /** The sequences that number columns of these tables; one that numbers several is there as often. */
    static List<Sequence> of(Collection<Table> tables) {
        return tables.stream()
                .flatMap(table -> table.columns().stream())
                .map(Column::sequence)
                .filter(Objects::nonNull)
                .toList();
    }

    /** This sequence in a schema. */
    public Sequence inSchema(String name) {
        return new Sequence(name, this.name, start, allocation);
    }

    /** This sequence with another first value. */
    public Sequence startingAt(long first) {
        return new Sequence(schema, name, first, allocation);
    }

    /** This sequence in blocks of another size. */
    public Sequence allocating(int numbers) {
        return new Sequence(schema, name, start, numbers);
    }

    /** None: a sequence brings itself alone. */
    @Override
    public List<Table> tables() {
        return List.of();
    }

    @Override
    public List<Sequence> sequences() {
        return List.of(this);
    }

    @Override
    public String toString() {
        return schema.isEmpty() ? name : schema + "." + name;
    }
}
