package dev.kindred.engine;

import dev.kindred.dialect.Dialect;
import dev.kindred.schema.Difference;
import dev.kindred.schema.MetaData;
import dev.kindred.schema.ReflectedTable;
import dev.kindred.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Compares a database with a model. For any number of threads. */
record Validation(Engine engine) {

    List<Difference> differences(MetaData metaData) {
        return engine.inspect().asking(catalogue -> differences(metaData, catalogue));
    }

    private List<Difference> differences(MetaData metaData, Catalogue catalogue) {
        Dialect dialect = engine.dialect();
        List<Table> tables = dialect.ddl().tables(metaData);
        List<CatalogueEntry> entries = catalogue.entries();
        Map<CatalogueEntry, ReflectedTable> found = engine.inspect()
                .read(
                        catalogue,
                        entries,
                        entry -> tables.stream()
                                .anyMatch(table -> entry.isNamed(table.schema(), table.tableName(), dialect)));
        List<Difference> differences = new ArrayList<>();
        for (Table table : tables) {
            ReflectedTable actual = of(table, found, dialect);
            Differences told = new Differences(table);
            if (actual == null) {
                told.add(Difference.Kind.MISSING_TABLE, List.of(), "", "it does not exist");
            } else {
                new ColumnComparison(dialect, table, actual, told).compare();
                if (!actual.isView()) {
                    new KeyComparison(dialect, table, actual, entries, told).compare();
                    new IndexComparison(dialect, table, actual, told).compare();
                }
            }
            differences.addAll(told.all());
        }
        differences.addAll(missingSequences(metaData, catalogue));
        return List.copyOf(differences);
    }

    private List<Difference> missingSequences(MetaData metaData, Catalogue catalogue) {
        if (metaData.sequences().isEmpty() || !engine.hasSequences()) {
            return List.of();
        }
        List<CatalogueEntry> sequences = catalogue.sequences();
        return metaData.sequences().stream()
                .filter(sequence -> sequences.stream()
                        .noneMatch(entry -> entry.isNamed(sequence.schema(), sequence.name(), engine.dialect())))
                .map(sequence -> new Difference(
                        Difference.Kind.MISSING_SEQUENCE,
                        "",
                        List.of(),
                        sequence.toString(),
                        "Sequence " + sequence + ": it does not exist"))
                .toList();
    }

    private static @Nullable ReflectedTable of(
            Table table, Map<CatalogueEntry, ReflectedTable> found, Dialect dialect) {
        for (Map.Entry<CatalogueEntry, ReflectedTable> entry : found.entrySet()) {
            if (entry.getKey().isNamed(table.schema(), table.tableName(), dialect)) {
                return entry.getValue();
            }
        }
        return null;
    }
}
