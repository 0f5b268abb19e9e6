package dev.kindred.engine;

import dev.kindred.dialect.CompiledSql;
import dev.kindred.dialect.Dialect;
import dev.kindred.exception.KindredException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Asks a database how it would run a select. For one thread at a time. */
record PlanQuestion(SqlConnection connection, Dialect dialect, SqlLog log) {

    /** The plan, line by line. */
    List<String> ask(CompiledSql select, @Nullable Object[] values) {
        CompiledSql question = new CompiledSql(
                dialect.traits().explain() + select.text(), select.slots(), List.of(), List.of(), List.of());
        JdbcConnection jdbc = connection.inTransaction(false);
        List<Row> rows = new ArrayList<>();
        List<@Nullable Object[]> runs = JdbcConnection.one(values);
        long start = log.start();
        try {
            jdbc.rows(question, values, rows);
        } catch (KindredException e) {
            log.failed(StatementKind.SELECT, question.text(), runs, start, e);
            throw e;
        }
        log.succeeded(StatementKind.SELECT, question.text(), runs, rows.size(), start);
        return lines(rows);
    }

    private static List<String> lines(List<Row> rows) {
        List<String> lines = new ArrayList<>();
        Map<Object, Integer> depths = new HashMap<>();
        for (Row row : rows) {
            if (row.names().size() == 1) {
                lines.addAll(String.valueOf(row.values().get(0)).lines().toList());
            } else if (row.names().contains("parent") && row.names().contains("detail")) {
                int depth = depths.getOrDefault(Objects.requireNonNull(row.get("parent")), -1) + 1;
                depths.put(Objects.requireNonNull(row.get("id")), depth);
                lines.add("   ".repeat(depth) + row.get("detail"));
            } else {
                lines.add(pairs(row));
            }
        }
        return lines;
    }

    private static String pairs(Row row) {
        List<String> pairs = new ArrayList<>();
        for (int i = 0; i < row.names().size(); i++) {
            Object value = row.values().get(i);
            if (value != null && !value.equals("")) {
                pairs.add(row.names().get(i) + ": " + value);
            }
        }
        return String.join(", ", pairs);
    }
}
