package dev.kindred.engine;

import dev.kindred.exception.NonUniqueResultException;
import dev.kindred.exception.QueryException;
import dev.kindred.sql.RawSql;
import dev.kindred.sql.Selection;
import dev.kindred.type.SqlType;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A statement in the database's own words, in a session or on a connection: its parameters are given by {@link #bind}, each time as
 * a new value, then it is run. It belongs to the thread of its session or connection.
 *
 * <pre>{@code
 * List<Author> authors = session.sql("select * from authors where name like :name").bind("name", "Jane%").list(AUTHOR);
 * }</pre>
 *
 * <p>Each way of running it throws a {@link QueryException} if a parameter has no value, or the result has not the columns that
 * are asked for.
 */
public final class BoundSql {

    private final RawSql statement;
    private final SqlRunner runner;

    /** A statement, and who runs it. */
    public BoundSql(RawSql statement, SqlRunner runner) {
        this.statement = statement;
        this.runner = runner;
    }

    /**
     * This statement, a parameter with its value: of one of the classes that a column may hold, or a collection of such for
     * {@code in (:names)}.
     *
     * @throws QueryException if it has no such parameter, the value is of no such class, or the collection is empty
     */
    public BoundSql bind(String name, Object value) {
        return new BoundSql(statement.bind(name, value), runner);
    }

    /** This statement, a parameter with its value, which may be null, as one of this type. */
    public <T> BoundSql bind(String name, SqlType<T> type, @Nullable T value) {
        return new BoundSql(statement.bind(name, type, value), runner);
    }

    /**
     * What its rows become. An entity, and a {@code column(name, type)}, find their columns by name; other selections take theirs in
     * the order of the result, of which none may be left over.
     */
    public <R> List<R> list(Selection<R> selection) {
        return runner.list(statement, selection);
    }

    /** What its first row becomes, if there is one; all rows are read. */
    public <R> Optional<R> first(Selection<R> selection) {
        return list(selection).stream().findFirst();
    }

    /**
     * What its only row becomes, if there is one.
     *
     * @throws NonUniqueResultException if there are several
     */
    public <R> Optional<R> oneOrEmpty(Selection<R> selection) {
        List<R> found = list(selection);
        if (found.size() > 1) {
            throw new NonUniqueResultException("Cannot answer one row: the statement finds " + found.size()
                    + ". Narrow its conditions, or ask for first() or list(). It is: " + statement);
        }
        return found.stream().findFirst();
    }

    /** Its rows as the driver answers them. */
    public List<Row> rows() {
        return runner.rows(statement);
    }

    /** Runs a statement that answers no rows; answers how many it changed. */
    public int execute() {
        return runner.execute(statement);
    }

    /** The text as it was given. */
    @Override
    public String toString() {
        return statement.toString();
    }
}
