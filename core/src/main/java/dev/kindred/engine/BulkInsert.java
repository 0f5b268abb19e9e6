package dev.kindred.engine;

import dev.kindred.dialect.CompiledSql;
import dev.kindred.dialect.Dialect;
import dev.kindred.dialect.Feature;
import dev.kindred.exception.DatabaseException;
import dev.kindred.exception.KindredException;
import dev.kindred.sql.Aggregate;
import dev.kindred.sql.Assignment;
import dev.kindred.sql.ColumnExpression;
import dev.kindred.sql.Insert;
import dev.kindred.sql.Sql;
import dev.kindred.sql.StatementShape;
import dev.kindred.type.TypeKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An insert of many rows whose generated values are wanted: as one batch where the driver answers the values of all runs, else by
 * statements of several rows where their keys can be told apart, else row by row. For one thread.
 */
final class BulkInsert {

    /** Measured on SQLite with 5 columns: 100 rows a statement are five times as fast as one, and more than 100 gain nothing. */
    private static final int MOST_ROWS = 500;

    /** Statements of so many rows are kept, with those of {@link #MOST_ROWS}; the rest is compiled each time, which costs little. */
    private static final int USUAL_ROWS = 16;

    private static final Set<TypeKind> NUMBERS =
            EnumSet.of(TypeKind.TINYINT, TypeKind.SMALLINT, TypeKind.INTEGER, TypeKind.BIGINT);

    private final SqlConnection connection;
    private final Dialect dialect;
    private final CompiledStatements statements;
    private final SqlLog log;
    private final Insert insert;

    // Where the key is among the values; -1 if the database numbers it.
    private final int assigned;

    BulkInsert(SqlConnection connection, Dialect dialect, CompiledStatements statements, SqlLog log, Insert insert) {
        this.connection = connection;
        this.dialect = dialect;
        this.statements = statements;
        this.log = log;
        this.insert = insert;
        this.assigned = insert.values().stream()
                .map(Assignment::column)
                .toList()
                .indexOf(insert.generated().get(0));
    }

    /** The generated values of each run, in the order of the runs. */
    List<@Nullable Object[]> run(List<@Nullable Object[]> runs) {
        if (dialect.has(Feature.BATCH_KEYS) && runs.size() > 1) {
            return batch(runs);
        }
        int most = mostRows();
        List<@Nullable Object[]> generated = new ArrayList<>(runs.size());
        for (int from = 0; from < runs.size(); from += most) {
            int to = Math.min(runs.size(), from + most);
            try {
                generated.addAll(to - from == 1 ? one(runs.get(from)) : rows(runs.subList(from, to)));
            } catch (DatabaseException e) {
                e.markFailedRuns(from, to);
                throw e;
            }
        }
        return generated;
    }

    /** The SQL of the first statement for so many runs. */
    String text(int runs) {
        int rows = dialect.has(Feature.BATCH_KEYS) ? 1 : Math.min(runs, mostRows());
        return compiled(insert.withRows(rows)).text();
    }

    /** How many rows one statement may have at most. */
    private int mostRows() {
        boolean isSortable = dialect.has(assigned >= 0 ? Feature.RETURNING : Feature.ASCENDING_KEYS)
                && insert.isRepeatable()
                && NUMBERS.contains(insert.generated().get(0).type().kind());
        return isSortable
                ? Math.max(
                        1,
                        Math.min(
                                MOST_ROWS,
                                dialect.traits().mostParameters()
                                        / insert.values().size()))
                : 1;
    }

    private List<@Nullable Object[]> one(@Nullable Object[] run) {
        List<@Nullable Object[]> generated = new ArrayList<>(1);
        generated.add(connection.insert(insert, run));
        return generated;
    }

    private List<@Nullable Object[]> batch(List<@Nullable Object[]> runs) {
        StatementShape shape = connection.shape(insert, runs.get(0));
        return send(statements.get(insert, shape), shape, runs, JdbcConnection::insertBatch);
    }

    private List<@Nullable Object[]> rows(List<@Nullable Object[]> runs) {
        List<@Nullable Object[]> generated = send(
                compiled(insert.withRows(runs.size())),
                connection.shape(insert, runs.get(0)),
                runs,
                (jdbc, sql, values) -> jdbc.insertRows(sql, values, isUsual(values.size())));
        return assigned >= 0 ? byKey(generated, runs) : inOrder(generated);
    }

    /** How JDBC is asked for the generated values of several rows. */
    @FunctionalInterface
    private interface Sending {
        List<@Nullable Object[]> send(JdbcConnection jdbc, CompiledSql sql, List<@Nullable Object[]> values);
    }

    private List<@Nullable Object[]> send(
            CompiledSql sql, StatementShape one, List<@Nullable Object[]> runs, Sending sending) {
        List<@Nullable Object[]> values = new ArrayList<>(runs.size());
        for (@Nullable Object[] arguments : runs) {
            values.add(BoundValues.of(one, arguments));
        }
        JdbcConnection jdbc = connection.inTransaction(true);
        long start = log.start();
        List<@Nullable Object[]> generated;
        try {
            generated = sending.send(jdbc, sql, values);
        } catch (KindredException e) {
            log.failed(StatementKind.INSERT, sql.text(), values, start, e);
            throw e;
        }
        log.succeeded(StatementKind.INSERT, sql.text(), values, values.size(), start);
        return generated;
    }

    private CompiledSql compiled(Insert several) {
        StatementShape shape = connection.shape(several);
        return isUsual(several.rows()) ? statements.get(several, shape) : statements.compiled(several, shape);
    }

    private boolean isUsual(int rows) {
        return rows <= USUAL_ROWS || rows == mostRows();
    }

    private List<@Nullable Object[]> byKey(List<@Nullable Object[]> generated, List<@Nullable Object[]> runs) {
        Map<Long, @Nullable Object[]> byKey = new HashMap<>();
        generated.forEach(values -> byKey.put(key(values), values));
        List<@Nullable Object[]> ordered = new ArrayList<>(runs.size());
        for (@Nullable Object[] run : runs) {
            long key = ((Number) Objects.requireNonNull(run[assigned], "a key")).longValue();
            ordered.add(Objects.requireNonNull(byKey.get(key), "the row of a key"));
        }
        return ordered;
    }

    /** The order in which they were answered says nothing, but for this: keys that fall from one to the next are numbered so. */
    private List<@Nullable Object[]> inOrder(List<@Nullable Object[]> generated) {
        List<@Nullable Object[]> ordered = generated;
        if (!doFall(generated)) {
            ordered = new ArrayList<>(generated);
            ordered.sort(Comparator.comparingLong(this::key));
        }
        int last = ordered.size() - 1;
        boolean isOneAfterTheOther = Math.abs(key(ordered.get(last)) - key(ordered.get(0))) == last;
        if (!isOneAfterTheOther) {
            checkHighest(ordered.size());
        }
        return ordered;
    }

    private boolean doFall(List<@Nullable Object[]> generated) {
        for (int i = 1; i < generated.size(); i++) {
            if (key(generated.get(i)) >= key(generated.get(i - 1))) {
                return false;
            }
        }
        return generated.size() > 1;
    }

    private long key(@Nullable Object[] generated) {
        if (generated[0] instanceof Number number) {
            return number.longValue();
        }
        ColumnExpression<?> column = insert.generated().get(0);
        throw new KindredException("Cannot insert into " + insert.table().displayName() + ": " + dialect.name()
                + " gave the rows no " + column.columnName()
                + ". Declare that column so that it is numbered, or assign the value yourself.");
    }

    /** Gaps are a trigger's work, or numbers given out at random, since there is none above the highest. */
    private void checkHighest(int rows) {
        ColumnExpression<?> column = insert.generated().get(0);
        Object highest = connection
                .list(Sql.select(highest(column)).from(insert.table()))
                .get(0);
        if (highest instanceof Number number && number.longValue() == Long.MAX_VALUE) {
            throw new KindredException("Cannot tell which of " + rows + " new rows of "
                    + insert.table().displayName() + " got which " + column.columnName()
                    + ": the table holds the highest"
                    + " there is, " + Long.MAX_VALUE + ", so " + dialect.name()
                    + " gives out others at random. Give that row another, or assign the values yourself.");
        }
    }

    private static <T> Aggregate<T> highest(ColumnExpression<T> column) {
        return new Aggregate<>("max", column.type(), false, column);
    }

    /** Refuses an insert of several rows. */
    static void checkOneRow(Insert insert) {
        if (insert.rows() > 1) {
            throw new IllegalArgumentException("The generated values of an insert of " + insert.rows()
                    + " rows cannot be told apart: call insertAll(...) with an insert of one row");
        }
    }
}
