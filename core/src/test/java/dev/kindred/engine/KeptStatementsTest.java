package dev.kindred.engine;

import static dev.kindred.sql.Library.AUTHORS;
import static dev.kindred.sql.Library.AUTHOR_ID;
import static dev.kindred.sql.Library.NAME;
import static dev.kindred.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kindred.dialect.CompiledSql;
import dev.kindred.sql.Library;
import dev.kindred.sql.Select;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class KeptStatementsTest {

    private Connection connection;
    private final AtomicInteger schemaChanges = new AtomicInteger();
    private KeptStatements kept;

    @BeforeEach
    void connect() throws SQLException {
        connection = DriverManager.getConnection("jdbc:h2:mem:");
        kept = new KeptStatements(connection, schemaChanges);
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
    }

    private static CompiledSql sql(String text) {
        return new CompiledSql(text, List.of(), List.of(), List.of(), List.of());
    }

    @Test
    void aStatementThatWasGivenBackIsUsedAgain() throws SQLException {
        PreparedStatement first = kept.take(sql("select 1"), false);
        kept.giveBack(sql("select 1"), false, first);

        assertThat(kept.take(sql("select 1"), false)).isSameAs(first);
    }

    @Test
    void oneThatIsInUseIsUsedByNobodyElse() throws SQLException {
        PreparedStatement first = kept.take(sql("select 1"), false);
        PreparedStatement second = kept.take(sql("select 1"), false);
        kept.giveBack(sql("select 1"), false, second);
        kept.giveBack(sql("select 1"), false, first);

        assertThat(second).isNotSameAs(first);
        assertThat(second.isClosed()).isTrue();
        assertThat(first.isClosed()).isFalse();
    }

    @Test
    void aStatementThatAnswersKeysIsAnother() throws SQLException {
        PreparedStatement plain = kept.take(sql("select 1"), false);
        kept.giveBack(sql("select 1"), false, plain);

        assertThat(kept.take(sql("select 1"), true)).isNotSameAs(plain);
    }

    @Test
    void theOneNotUsedForLongestMakesRoom() throws SQLException {
        List<PreparedStatement> all = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            PreparedStatement statement = kept.take(sql("select " + i), false);
            kept.giveBack(sql("select " + i), false, statement);
            all.add(statement);
        }

        assertThat(all.get(0).isClosed()).isTrue();
        assertThat(all.get(43).isClosed()).isTrue();
        assertThat(all.get(44).isClosed()).isFalse();
    }

    @Test
    void whatWasClosedWithItsConnectionIsKnownAsSuch() throws SQLException {
        assertThat(kept.isClosed()).isFalse();

        connection.close();

        assertThat(kept.isClosed()).isTrue();
    }

    @Test
    void noneOutlivesAChangeOfTheSchemaOnAnyConnection() throws SQLException {
        PreparedStatement before = kept.take(sql("select 1"), false);
        PreparedStatement inUse = kept.take(sql("select 2"), false);
        kept.giveBack(sql("select 1"), false, before);
        new KeptStatements(connection, schemaChanges).schemaChanged();
        kept.giveBack(sql("select 2"), false, inUse);

        assertThat(kept.take(sql("select 1"), false)).isNotSameAs(before);
        assertThat(before.isClosed()).isTrue();
        assertThat(inUse.isClosed()).isTrue();
    }

    @Test
    void aStatementThatFailedIsNotKept() throws SQLException {
        CompiledSql text = sql("select 1");
        PreparedStatement statement = kept.take(text, false);

        new PreparedUse(text, false, statement, kept).close();

        assertThat(statement.isClosed()).isTrue();
        assertThat(kept.take(text, false)).isNotSameAs(statement);
    }

    @ParameterizedTest
    @EnumSource(Backend.class)
    void aStatementMayBeRunAgainWhileItsRowsAreRead(Backend backend) {
        Select<String> byId = select(NAME).from(AUTHORS).where(AUTHOR_ID.gt(0L)).orderBy(AUTHOR_ID);
        try (Engine engine = backend.open()) {
            engine.createAll(Library.metaData());
            try (SqlConnection connection = engine.connect()) {
                connection.batch(Library.ADD_AUTHOR, List.of(new Object[] {"Ann"}, new Object[] {"Bea"}));
                List<String> seen = new ArrayList<>();

                connection.read(byId, row -> seen.add(row.read(0, NAME.type()) + connection.list(byId)));

                assertThat(seen).containsExactly("Ann[Ann, Bea]", "Bea[Ann, Bea]");
                connection.rollback();
            }
        }
    }
}
