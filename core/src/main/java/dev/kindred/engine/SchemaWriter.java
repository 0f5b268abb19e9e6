package dev.kindred.engine;

import dev.kindred.dialect.DdlScript;
import dev.kindred.dialect.Dialect;
import dev.kindred.dialect.Feature;
import dev.kindred.dialect.SequenceRules;
import dev.kindred.schema.MetaData;
import dev.kindred.schema.Sequence;
import dev.kindred.schema.Table;
import java.util.List;

/** Creates and drops tables and sequences. For one thread. */
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
            List<CatalogueEntry> seen = tables(connection, false);
            List<CatalogueEntry> seenSequences = sequences(metaData, connection, false);
            boolean isComplete = tables.stream().allMatch(table -> exists(table, seen))
                    && sequences(metaData).stream().allMatch(sequence -> exists(sequence, seenSequences));
            connection.commit();
            if (!isComplete) {
                create(metaData, connection);
                connection.commit();
            }
        }
    }

    private void create(MetaData metaData, SqlConnection connection) {
        List<CatalogueEntry> catalogue = tables(connection, true);
        List<CatalogueEntry> sequences = sequences(metaData, connection, true);
        metaData.sequences().stream()
                .filter(sequence -> !exists(sequence, sequences))
                .forEach(engine.numbers()::forget);
        boolean asksForSchemas = dialect.has(Feature.SCHEMAS)
                && metaData.sortedTables().stream()
                        .anyMatch(table -> !table.schema().isEmpty() && !exists(table, catalogue));
        List<String> schemas = asksForSchemas ? connection.schemas() : List.of();
        run(
                dialect.ddl()
                        .create(
                                metaData,
                                table -> exists(table, catalogue),
                                schema -> schemas.stream().anyMatch(kept -> dialect.isSameName(schema, kept)),
                                sequence -> exists(sequence, sequences)),
                connection);
    }

    void dropAll(MetaData metaData) {
        try (SqlConnection connection = engine.connect()) {
            List<CatalogueEntry> catalogue = tables(connection, true);
            List<CatalogueEntry> sequences = sequences(metaData, connection, true);
            metaData.sequences().forEach(engine.numbers()::forget);
            run(
                    dialect.ddl()
                            .drop(metaData, table -> exists(table, catalogue), sequence -> exists(sequence, sequences)),
                    connection);
            connection.commit();
        }
    }

    private static void run(DdlScript script, SqlConnection connection) {
        script.statements().forEach(connection::ddl);
    }

    private List<CatalogueEntry> tables(SqlConnection connection, boolean writing) {
        return connection.catalogue(dialect.traits().tablesQuery(), writing);
    }

    private List<Sequence> sequences(MetaData metaData) {
        return dialect.traits().sequences() == null ? List.of() : metaData.sequences();
    }

    /** The sequences that exist, if they matter. */
    private List<CatalogueEntry> sequences(MetaData metaData, SqlConnection connection, boolean writing) {
        SequenceRules rules = dialect.traits().sequences();
        return rules == null || metaData.sequences().isEmpty()
                ? List.of()
                : connection.catalogue(rules.query(), writing);
    }

    private boolean exists(Table table, List<CatalogueEntry> catalogue) {
        return catalogue.stream().anyMatch(entry -> entry.isNamed(table.schema(), table.tableName(), dialect));
    }

    private boolean exists(Sequence sequence, List<CatalogueEntry> catalogue) {
        return catalogue.stream().anyMatch(entry -> entry.isNamed(sequence.schema(), sequence.name(), dialect));
    }
}
