package dev.kindred.engine;

import dev.kindred.dialect.DdlCompiler;
import dev.kindred.dialect.Dialect;
import dev.kindred.dialect.Feature;
import dev.kindred.schema.ForeignKey;
import dev.kindred.schema.MetaData;
import dev.kindred.schema.Table;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Creates and drops tables. For one thread. */
final class SchemaWriter {

    private final Engine engine;
    private final Dialect dialect;

    SchemaWriter(Engine engine) {
        this.engine = engine;
        this.dialect = engine.dialect();
    }

    /** Who only looks takes no write lock; who then writes looks again, since another may have been quicker. */
    void createAll(MetaData metaData) {
        List<Table> tables = metaData.sortedTables();
        tables.forEach(dialect::check);
        try (SqlConnection connection = engine.connect()) {
            boolean complete = existing(tables, connection.catalogue(false)).size() == tables.size();
            connection.commit();
            if (!complete) {
                Set<Table> existing = existing(tables, connection.catalogue(true));
                create(tables, existing, connection);
                connection.commit();
            }
        }
    }

    private void create(List<Table> tables, Set<Table> existing, SqlConnection connection) {
        DdlCompiler ddl = dialect.ddl();
        List<String> afterwards = new ArrayList<>();
        Set<Table> done = new HashSet<>(existing);
        for (Table table : tables) {
            if (!done.add(table)) {
                continue;
            }
            List<ForeignKey> inline = new ArrayList<>();
            for (ForeignKey key : table.foreignKeys()) {
                if (dialect.has(Feature.FORWARD_REFERENCES) || done.stream().anyMatch(other -> isTarget(key, other))) {
                    inline.add(key);
                } else {
                    afterwards.add(ddl.addForeignKey(table, key));
                }
            }
            connection.ddl(ddl.createTable(table, inline));
        }
        afterwards.forEach(connection::ddl);
    }

    void dropAll(MetaData metaData) {
        List<Table> tables = new ArrayList<>(metaData.sortedTables());
        Collections.reverse(tables);
        try (SqlConnection connection = engine.connect()) {
            Set<Table> existing = existing(tables, connection.catalogue(true));
            List<Table> doomed = tables.stream().filter(existing::contains).toList();
            dialect.ddl().dropTables(doomed).forEach(connection::ddl);
            connection.commit();
        }
    }

    private static boolean isTarget(ForeignKey key, Table table) {
        return key.targetTable().equals(table.tableName()) && key.targetSchema().equals(table.schema());
    }

    private Set<Table> existing(List<Table> tables, List<CatalogueEntry> catalogue) {
        Set<Table> existing = new HashSet<>();
        for (Table table : tables) {
            if (catalogue.stream().anyMatch(entry -> exists(table, entry))) {
                existing.add(table);
            }
        }
        return existing;
    }

    private boolean exists(Table table, CatalogueEntry entry) {
        boolean sameSchema =
                table.schema().isEmpty() ? entry.inOwnSchema() : dialect.isSameName(table.schema(), entry.schema());
        return sameSchema && dialect.isSameName(table.tableName(), entry.name());
    }
}
