package dev.kindred.engine;

import dev.kindred.dialect.Dialect;
import dev.kindred.schema.ReflectedSequence;
import dev.kindred.schema.ReflectedTable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Reads from a database what tables it has, with columns, keys, indexes and checks, and what sequences. Each call asks anew, with some few queries for all
 * tables of a schema. Where a name is asked for, it is as a mapping says it: {@code books} finds the table that H2 keeps as
 * {@code BOOKS}. Those of {@link Engine#inspect} are for any number of threads, those of a connection for its one.
 *
 * <p>A database that cannot be asked is a {@link dev.kindred.exception.DatabaseException}.
 */
public final class Inspector {

    private final Engine engine;
    private final @Nullable SqlConnection connection;

    Inspector(Engine engine, @Nullable SqlConnection connection) {
        this.engine = engine;
        this.connection = connection;
    }

    /** An inspector that asks in the transaction of this connection, and so sees what that has created. */
    public static Inspector of(SqlConnection connection) {
        return new Inspector(connection.engine(), Objects.requireNonNull(connection, "connection"));
    }

    /** The names of the schemas that hold a table or view; the connection's own is among them if it holds one. */
    public List<String> schemas() {
        return asking(catalogue -> catalogue.entries().stream()
                .map(CatalogueEntry::schema)
                .distinct()
                .sorted()
                .toList());
    }

    /** The tables and views that a statement finds without naming a schema. */
    public List<ReflectedTable> tables() {
        return asking(catalogue -> List.copyOf(read(catalogue, catalogue.entries(), CatalogueEntry::inOwnSchema)
                .values()));
    }

    /** The tables and views of a schema; none if there is no such schema. */
    public List<ReflectedTable> tables(String schema) {
        Objects.requireNonNull(schema, "schema");
        return asking(catalogue -> List.copyOf(read(
                        catalogue,
                        catalogue.entries(),
                        entry -> engine.dialect().isSameName(schema, entry.schema()))
                .values()));
    }

    /** The table or view that a statement finds by this name, or null. */
    public @Nullable ReflectedTable table(String name) {
        return table("", name);
    }

    /** The table or view of a schema, or of the connection's own if that is empty, or null. */
    public @Nullable ReflectedTable table(String schema, String name) {
        Objects.requireNonNull(schema, "schema");
        Objects.requireNonNull(name, "name");
        Dialect dialect = engine.dialect();
        return asking(catalogue -> read(catalogue, catalogue.entries(), entry -> entry.isNamed(schema, name, dialect)))
                .values()
                .stream()
                .findFirst()
                .orElse(null);
    }

    /**
     * The sequences that a statement finds without naming a schema; none where the database has no such things. Those that a database
     * keeps for columns that it numbers are among them.
     */
    public List<ReflectedSequence> sequences() {
        return sequences(CatalogueEntry::inOwnSchema);
    }

    /** The sequences of a schema; none if there is no such schema. */
    public List<ReflectedSequence> sequences(String schema) {
        Objects.requireNonNull(schema, "schema");
        return sequences(entry -> engine.dialect().isSameName(schema, entry.schema()));
    }

    private List<ReflectedSequence> sequences(Predicate<CatalogueEntry> isWanted) {
        return asking(catalogue -> catalogue.sequences().stream()
                .filter(isWanted)
                .map(entry -> new ReflectedSequence(entry.schema(), entry.name()))
                .sorted(Comparator.comparing(ReflectedSequence::name))
                .toList());
    }

    /** Reads the wanted ones. */
    Map<CatalogueEntry, ReflectedTable> read(
            Catalogue catalogue, List<CatalogueEntry> entries, Predicate<CatalogueEntry> isWanted) {
        Map<String, List<CatalogueEntry>> bySchema = new LinkedHashMap<>();
        entries.stream()
                .filter(isWanted)
                .forEach(entry -> bySchema.computeIfAbsent(entry.schema(), schema -> new ArrayList<>())
                        .add(entry));
        Map<CatalogueEntry, ReflectedTable> found = new LinkedHashMap<>();
        bySchema.forEach((schema, wanted) -> {
            Map<String, ReflectedTable> tables = new CatalogueReader(catalogue, engine.dialect(), schema).tables();
            for (CatalogueEntry entry : wanted) {
                ReflectedTable table = tables.get(entry.name());
                if (table != null) {
                    found.put(entry, table);
                }
            }
        });
        return found;
    }

    /** What the question is answered with, in one transaction. */
    <R> R asking(Function<Catalogue, R> question) {
        if (connection != null) {
            return question.apply(connection.catalogue());
        }
        try (SqlConnection own = engine.connect()) {
            R answer = question.apply(own.catalogue());
            own.commit();
            return answer;
        }
    }
}
