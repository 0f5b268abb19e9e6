package dev.kindred.unitofwork;

import dev.kindred.engine.Connections;
import dev.kindred.engine.SqlConnection;
import dev.kindred.exception.KindredException;
import dev.kindred.instrument.Instrumented;
import dev.kindred.mapping.ColumnAttribute;
import dev.kindred.schema.Sequence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Fetches the keys that sequences give to the new rows of a flush: of each sequence all at once, in the order of the rows. */
final class SequenceKeys {

    /** A sequence and where it is. */
    private record Source(SqlConnection connection, Sequence sequence) {}

    private SequenceKeys() {}

    /** Puts the key of each object whose row a sequence numbers to the others. */
    static void draw(List<Step> steps, Connections connections, Map<Instrumented, Object> numbers) {
        Map<Source, List<EntityRow>> rows = new LinkedHashMap<>();
        for (Step step : steps) {
            for (RowChange row : step.rows()) {
                if (row instanceof EntityRow entity && entity.drawn() != null) {
                    Sequence sequence =
                            Objects.requireNonNull(entity.drawn().column().sequence());
                    rows.computeIfAbsent(
                                    new Source(connections.of(entity.descriptor), sequence), one -> new ArrayList<>())
                            .add(entity);
                }
            }
        }
        rows.forEach((source, numbered) -> draw(source, numbered, numbers));
    }

    private static void draw(Source source, List<EntityRow> rows, Map<Instrumented, Object> numbers) {
        long[] drawn = source.connection.next(source.sequence, rows.size());
        for (int i = 0; i < drawn.length; i++) {
            EntityRow row = rows.get(i);
            numbers.put(row.entity, key(Objects.requireNonNull(row.drawn()), drawn[i]));
        }
    }

    private static Object key(ColumnAttribute<?, ?> column, long number) {
        Class<?> type = column.type().javaType();
        if (type == Long.class) {
            return number;
        }
        if (type == Integer.class && number == (int) number) {
            return (int) number;
        }
        if (type == Short.class && number == (short) number) {
            return (short) number;
        }
        throw new KindredException("Cannot insert " + column.entity().entityName() + ": the sequence "
                + column.column().sequence() + " gave " + number + ", which " + column.path() + ", of type "
                + type.getSimpleName() + ", cannot hold. Give it a wider type, or a sequence of its own.");
    }
}
