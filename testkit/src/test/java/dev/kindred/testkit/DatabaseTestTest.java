package dev.kindred.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kindred.engine.Engine;
import dev.kindred.engine.SqlConnection;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DatabaseTestTest {

    private static final Set<Databases> SEEN = EnumSet.noneOf(Databases.class);

    @AfterAll
    static void ranOnEach() {
        assertThat(SEEN)
                .containsExactlyElementsOf(
                        Stream.of(Databases.values()).filter(Databases::isInRun).toList());
    }

    @DatabaseTest
    void givesOneDatabaseToAll(Database database, Engine engine, SqlRecorder recorder) {
        SEEN.add(database.kind());
        assertThat(engine).isSameAs(database.engine());
        assertThat(recorder).isSameAs(database.recorder());
        database.createAll(Shelf.META_DATA);
        try (SqlConnection connection = engine.connect()) {
            assertThat(connection.list(Shelf.NAMES)).isEmpty();
            Shelf.add(connection, "Emma");
            connection.commit();
        }
    }

    @DatabaseTest(Databases.H2)
    void runsWhereItIsWanted(Database database) {
        assertThat(database.is(Databases.H2)).isTrue();
        assertThat(database.engine().dialect().name()).isEqualTo("H2");
    }

    @ParameterizedTest
    @EnumSource(value = Databases.class, names = "MYSQL", mode = EnumSource.Mode.EXCLUDE)
    void complainsOfAConnectionLeftOpen(Databases databases) {
        Database database = databases.open();
        database.createAll(Shelf.META_DATA);
        SqlConnection forgotten = database.engine().connect();
        forgotten.list(Shelf.NAMES);

        assertThatThrownBy(database::close)
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("1 connection(s) of " + databases);
    }
}
