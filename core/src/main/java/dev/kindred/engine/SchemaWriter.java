package dev.kindred.engine;

import dev.kindred.dialect.DdlScript;
import dev.kindred.dialect.Dialect;
import dev.kindred.dialect.Feature;
import dev.kindred.schema.MetaData;
import dev.kindred.schema.Table;
import java.util.List;

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
        dialect.ddl(metaData);
        List<Table> tables = metaData.sortedTables();
        try (SqlConnection connection = engine.connect()) {
            List<CatalogueEntry> seen = connection.catalogue(false);
            boolean isComplete = tables.stream().allMatch(table -> exists(table, seen));
            connection.commit();
            if (!isComplete) {
                create(metaData, connection);
                connection.commit();
            }
        }
    }

    private void create(MetaData metaData, SqlConnection connection) {
        List<CatalogueEntry> catalogue = connection.catalogue(true);
        boolean asksForSchemas = dialect.has(Feature.SCHEMAS)
                && metaData.sortedTables().stream()
                        .anyMatch(table -> !table.schema().isEmpty() && !exists(table, catalogue));
        List<String> schemas = asksForSchemas ? connection.schemas() : List.of();
        run(
                dialect.ddl()
                        .create(
                                metaData,
                                table -> exists(table, catalogue),
                                schema -> schemas.stream().anyMatch(kept -> dialect.isSameName(schema, kept))),
                connection);
    }

    void dropAll(MetaData metaData) {
        try (SqlConnection connection = engine.connect()) {
            List<CatalogueEntry> catalogue = connection.catalogue(true);
            run(dialect.ddl().drop(metaData, table -> exists(table, catalogue)), connection);
            connection.commit();
        }
    }

    private static void run(DdlScript script, SqlConnection connection) {
        script.statements().forEach(connection::ddl);
    }

    private boolean exists(Table table, List<CatalogueEntry> catalogue) {
        return catalogue.stream().anyMatch(entry -> entry.isNamed(table.schema(), table.tableName(), dialect));
    }
}
