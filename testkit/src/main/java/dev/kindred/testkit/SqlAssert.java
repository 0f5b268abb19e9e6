package dev.kindred.testkit;

import dev.kindred.dialect.CompiledSql;
import dev.kindred.dialect.Dialect;
import dev.kindred.sql.Statement;
import dev.kindred.sql.StatementShape;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Asserts how a statement is spelt, without a database. Immutable.
 *
 * <pre>{@code
 * assertSql(select(AUTHOR.name).from(AUTHOR).where(AUTHOR.id.eq(7L)))
 *         .on(Databases.SQLITE.dialect())
 *         .is("select author.name from author where author.id = ?", 7L);
 * }</pre>
 */
public final class SqlAssert {

    private final Statement statement;
    private final @Nullable Object[] arguments;
    private final @Nullable Dialect dialect;

    private SqlAssert(Statement statement, @Nullable Object[] arguments, @Nullable Dialect dialect) {
        this.statement = statement;
        this.arguments = arguments;
        this.dialect = dialect;
    }

    /**
     * Begins an assertion.
     *
     * @param arguments the arguments of the run, if the statement takes some
     */
    public static SqlAssert assertSql(Statement statement, @Nullable Object... arguments) {
        return new SqlAssert(statement, arguments.clone(), null);
    }

    /** As this database spells it. */
    public SqlAssert on(Dialect spelling) {
        return new SqlAssert(statement, arguments, spelling);
    }

    /** As this database spells it. */
    public SqlAssert on(Databases database) {
        return on(database.dialect());
    }

    /**
     * Asserts the text and all parameters; the list of an IN is one parameter.
     *
     * @return this, to go on with another database
     * @throws AssertionError if either differs
     */
    public SqlAssert is(String text, @Nullable Object... parameters) {
        Dialect spelling = Objects.requireNonNull(dialect, "call on(...) first: which database?");
        StatementShape shape = StatementShape.of(statement, spelling::listShape, arguments);
        CompiledSql compiled = spelling.compile(statement, shape);
        @Nullable
        Object[] actual =
                shape.values().stream().map(source -> source.value(arguments)).toArray();
        if (!text.equals(compiled.text()) || !Arrays.deepEquals(parameters, actual)) {
            throw new AssertionError("Expected on " + spelling + "\n    " + shown(text, parameters)
                    + "\nbut it is\n    " + shown(compiled.text(), actual));
        }
        return this;
    }

    private static String shown(String text, @Nullable Object[] parameters) {
        List<@Nullable Object> list = Collections.unmodifiableList(Arrays.asList(parameters));
        return list.stream()
                .map(value ->
                        value == null ? "NULL" : value + " (" + value.getClass().getSimpleName() + ")")
                .collect(Collectors.joining(", ", text + "  [", "]"));
    }
}
