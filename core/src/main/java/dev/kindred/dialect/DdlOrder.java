package dev.kindred.dialect;

import dev.kindred.schema.ForeignKey;
import dev.kindred.schema.Index;
import dev.kindred.schema.Sequence;
import dev.kindred.schema.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** In which order tables are created and dropped. A foreign key that closes a circle comes after all tables, and goes before them. */
final class DdlOrder {

    private final Dialect dialect;
    private final DdlCompiler ddl;

    DdlOrder(Dialect dialect, DdlCompiler ddl) {
        this.dialect = dialect;
        this.ddl = ddl;
    }

    DdlScript create(
            List<Sequence> sequences, List<Table> tables, Predicate<Table> exists, Predicate<String> hasSchema) {
        List<Table> missing = tables.stream().filter(exists.negate()).distinct().toList();
        Set<Table> done = new LinkedHashSet<>(tables);
        missing.forEach(done::remove);
        List<String> statements = new ArrayList<>(schemas(missing, hasSchema));
        sequences.forEach(sequence -> statements.add(ddl.createSequence(sequence)));
        missing.stream().map(ddl::createTypes).flatMap(List::stream).distinct().forEach(statements::add);
        List<String> afterwards = new ArrayList<>();
        for (Table table : missing) {
            done.add(table);
            List<ForeignKey> inline = new ArrayList<>();
            for (ForeignKey key : table.foreignKeys()) {
                if (dialect.has(Feature.FORWARD_REFERENCES) || done.stream().anyMatch(key::pointsTo)) {
                    inline.add(key);
                } else {
                    afterwards.add(ddl.addForeignKey(table, key));
                }
            }
            statements.add(ddl.createTable(table, inline));
            for (Index index : table.indexes()) {
                statements.add(ddl.createIndex(table, index));
            }
            statements.addAll(ddl.comments(table));
        }
        statements.addAll(afterwards);
        return new DdlScript(statements);
    }

    private List<String> schemas(List<Table> tables, Predicate<String> hasSchema) {
        if (!dialect.has(Feature.SCHEMAS)) {
            return List.of();
        }
        return tables.stream()
                .map(Table::schema)
                .filter(schema -> !schema.isEmpty())
                .distinct()
                .filter(hasSchema.negate())
                .map(ddl::createSchema)
                .toList();
    }

    DdlScript drop(List<Table> tables, List<Sequence> sequences, List<String> types) {
        List<String> statements = new ArrayList<>();
        Map<Table, List<ForeignKey>> closing = closing(tables);
        if (!closing.isEmpty()) {
            statements.addAll(dialect.openCircles(tables, closing));
        }
        tables.forEach(table -> statements.add(ddl.dropTable(table)));
        sequences.forEach(sequence -> statements.add(ddl.dropSequence(sequence)));
        statements.addAll(types);
        return new DdlScript(statements);
    }

    /** The keys that point to a table which is dropped before their own. */
    private static Map<Table, List<ForeignKey>> closing(List<Table> tables) {
        Map<Table, List<ForeignKey>> closing = new LinkedHashMap<>();
        List<Table> dropped = new ArrayList<>();
        for (Table table : tables) {
            List<ForeignKey> keys = table.foreignKeys().stream()
                    .filter(key -> dropped.stream().anyMatch(key::pointsTo))
                    .toList();
            if (!keys.isEmpty()) {
                closing.put(table, keys);
            }
            dropped.add(table);
        }
        return closing;
    }
}
