package dev.kindred.engine;

import dev.kindred.sql.TableSource;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Which database each table's rows are in: a table's own, else its schema's, else the main one. Immutable; any number of threads
 * may share it.
 */
public final class Routes {

    private final Engine main;
    private final Map<String, Engine> tables;
    private final Map<String, Engine> schemas;

    private Routes(Engine main, Map<String, Engine> tables, Map<String, Engine> schemas) {
        this.main = main;
        this.tables = tables;
        this.schemas = schemas;
    }

    /** All tables in one database. */
    public static Routes to(Engine main) {
        return new Routes(Objects.requireNonNull(main, "engine"), Map.of(), Map.of());
    }

    /** These routes, with these tables in another database. */
    public Routes with(Iterable<? extends TableSource> some, Engine engine) {
        Map<String, Engine> more = new HashMap<>(tables);
        some.forEach(table -> more.put(name(table), Objects.requireNonNull(engine, "engine")));
        return new Routes(main, Map.copyOf(more), schemas);
    }

    /** These routes, with the tables of a schema in another database. */
    public Routes with(String schema, Engine engine) {
        Map<String, Engine> more = new HashMap<>(schemas);
        more.put(Objects.requireNonNull(schema, "schema"), Objects.requireNonNull(engine, "engine"));
        return new Routes(main, tables, Map.copyOf(more));
    }

    /** The database of all tables that no route names. */
    public Engine main() {
        return main;
    }

    /** The database that a table's rows are in. */
    public Engine of(TableSource table) {
        Engine own = tables.get(name(table));
        return own == null ? schemas.getOrDefault(table.schema(), main) : own;
    }

    /** All databases, the main one first. */
    public Set<Engine> engines() {
        Set<Engine> all = new LinkedHashSet<>();
        all.add(main);
        all.addAll(tables.values());
        all.addAll(schemas.values());
        return all;
    }

    /** Whether there is but one database. */
    boolean areSingle() {
        return tables.isEmpty() && schemas.isEmpty();
    }

    private static String name(TableSource table) {
        return table.schema() + "." + table.tableName();
    }
}
