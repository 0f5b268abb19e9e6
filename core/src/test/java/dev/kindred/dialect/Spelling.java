package dev.kindred.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kindred.sql.Statement;
import dev.kindred.sql.StatementShape;

/** Asserts how databases spell a statement. */
final class Spelling {

    static final Dialect SQLITE = new SqliteDialect();
    static final Dialect H2 = new H2Dialect();
    static final Dialect POSTGRESQL = new PostgresqlDialect();
    static final Dialect MARIADB = new MariadbDialect();

    private Spelling() {}

    static String on(Dialect dialect, Statement statement, Object... arguments) {
        return dialect.compile(statement, StatementShape.of(statement, dialect::listShape, arguments))
                .text();
    }

    static void assertBoth(Statement statement, String text) {
        assertBoth(statement, text, text);
    }

    static void assertBoth(Statement statement, String sqlite, String h2) {
        assertThat(on(SQLITE, statement)).isEqualTo(sqlite);
        assertThat(on(H2, statement)).isEqualTo(h2);
    }
}
