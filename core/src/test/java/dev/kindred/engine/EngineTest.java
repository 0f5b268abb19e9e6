package dev.kindred.engine;

import static dev.kindred.sql.Library.ADD_AUTHOR;
import static dev.kindred.sql.Library.ADD_BOOK;
import static dev.kindred.sql.Library.AUTHORS;
import static dev.kindred.sql.Library.NAME;
import static dev.kindred.sql.Sql.count;
import static dev.kindred.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.kindred.exception.ConstraintViolationException;
import dev.kindred.exception.DatabaseException;
import dev.kindred.exception.KindredException;
import dev.kindred.exception.TransientDatabaseException;
import dev.kindred.sql.Library;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class EngineTest {

    @TempDir
    private Path folder;

    private String file() {
        return "jdbc:sqlite:" + folder.resolve("library.db");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:sqlite::memory:",
                "jdbc:sqlite:",
                "jdbc:sqlite:file::memory:",
                "jdbc:sqlite:file:shelf?mode=memory",
                "jdbc:h2:mem:",
                "jdbc:h2:mem:shelf"
            })
    void keepsADatabaseInMemoryAsLongAsItLives(String url) {
        try (Engine engine = Engine.create(url)) {
            engine.createAll(Library.metaData());
            for (int i = 1; i <= 3; i++) {
                try (SqlConnection connection = engine.connect()) {
                    connection.insert(ADD_AUTHOR, "author " + i);
                    connection.commit();
                }
            }
            try (SqlConnection connection = engine.connect()) {
                assertThat(connection.list(select(count()).from(AUTHORS))).containsExactly(3L);
            }
        }
    }

    @Test
    void tellsAListenerFromWhenItIsAddedUntilItIsRemoved() {
        List<String> told = new ArrayList<>();
        ExecutionListener listener = execution -> told.add(execution.sql());
        try (Engine engine = Backend.SQLITE.open();
                SqlConnection connection = engine.connect()) {
            engine.createAll(Library.metaData());
            connection.list(select(count()).from(AUTHORS));

            engine.addListener(listener);
            connection.list(select(count()).from(AUTHORS));
            engine.removeListener(listener);
            engine.removeListener(listener);
            connection.list(select(count()).from(AUTHORS));
        }
        assertThat(told).containsExactly("select count(*) from authors");
    }

    @Test
    void givesTwoTransactionsOfOneThreadTheirTurnInMemory() {
        try (Engine engine = Backend.SQLITE.open();
                SqlConnection first = engine.connect();
                SqlConnection second = engine.connect()) {
            engine.createAll(Library.metaData());
            first.insert(ADD_AUTHOR, "Jane");
            first.commit();
            assertThat(second.list(select(NAME).from(AUTHORS))).containsExactly("Jane");
        }
    }

    @Test
    void checksForeignKeysOnEveryConnectionToAFile() {
        try (Engine engine = Engine.create(file())) {
            engine.createAll(Library.metaData());
            List<SqlConnection> open = new ArrayList<>();
            for (int i = 0; i < 5; i++) {
                SqlConnection connection = engine.connect();
                open.add(connection);
                assertThat(connection.list(select(count()).from(AUTHORS))).containsExactly(0L);
            }
            assertThat(engine.connectionsInUse()).isEqualTo(5);
            for (SqlConnection connection : open) {
                assertThatThrownBy(() -> connection.insert(ADD_BOOK, "Emma", 99L))
                        .isInstanceOf(ConstraintViolationException.class);
                connection.close();
            }
        }
    }

    @Test
    void keepsAFileInWalMode() throws Exception {
        try (Engine engine = Engine.create(file())) {
            engine.createAll(Library.metaData());
        }
        try (HikariDataSource source = source(file());
                Connection connection = source.getConnection();
                Statement statement = connection.createStatement();
                ResultSet mode = statement.executeQuery("pragma journal_mode")) {
            assertThat(mode.next()).isTrue();
            assertThat(mode.getString(1)).isEqualTo("wal");
        }
    }

    @Test
    void letsOneWriterWaitForAnother() throws Exception {
        try (Engine engine = Engine.create(file())) {
            engine.createAll(Library.metaData());
            ExecutorService threads = Executors.newFixedThreadPool(4);
            List<Future<?>> done = new ArrayList<>();
            for (int thread = 0; thread < 4; thread++) {
                String who = "author " + thread + ".";
                done.add(threads.submit(() -> {
                    for (int i = 0; i < 50; i++) {
                        try (SqlConnection connection = engine.connect()) {
                            connection.insert(ADD_AUTHOR, who + i);
                            connection.list(select(count()).from(AUTHORS));
                            connection.commit();
                        }
                    }
                }));
            }
            for (Future<?> one : done) {
                one.get();
            }
            threads.shutdown();
            try (SqlConnection connection = engine.connect()) {
                assertThat(connection.list(select(count()).from(AUTHORS))).containsExactly(200L);
            }
        }
    }

    @Test
    void refusesToWriteOnWhatWasReadBeforeAnotherWrote() {
        try (Engine engine = Engine.create(file());
                SqlConnection reader = engine.connect();
                SqlConnection writer = engine.connect()) {
            engine.createAll(Library.metaData());
            reader.list(select(count()).from(AUTHORS));
            writer.insert(ADD_AUTHOR, "Jane");
            writer.commit();

            assertThatThrownBy(() -> reader.insert(ADD_AUTHOR, "Emily"))
                    .isInstanceOf(TransientDatabaseException.class)
                    .hasMessageContaining("run the transaction again");
            reader.rollback();
            reader.insert(ADD_AUTHOR, "Emily");
            reader.commit();
        }
    }

    @Test
    void letsReadersReadWhileOneWrites() {
        try (Engine engine = Engine.create(file());
                SqlConnection reader = engine.connect();
                SqlConnection writer = engine.connect()) {
            engine.createAll(Library.metaData());
            writer.insert(ADD_AUTHOR, "Jane");

            assertThat(reader.list(select(count()).from(AUTHORS))).containsExactly(0L);
        }
    }

    @Test
    void keepsWhatAFileHolds() {
        for (int run = 1; run <= 2; run++) {
            try (Engine engine = Engine.create(file())) {
                engine.createAll(Library.metaData());
                try (SqlConnection connection = engine.connect()) {
                    connection.insert(ADD_AUTHOR, "author " + run);
                    connection.commit();
                    assertThat(connection.list(select(count()).from(AUTHORS))).containsExactly((long) run);
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Backend.class)
    void dropsWhatItCreated(Backend backend) {
        try (Engine engine = backend.open()) {
            engine.createAll(Library.metaData());
            try (SqlConnection connection = engine.connect()) {
                connection.insert(ADD_AUTHOR, "Jane");
                connection.insert(ADD_BOOK, "Emma", 1L);
                connection.commit();
            }
            engine.dropAll(Library.metaData());
            engine.dropAll(Library.metaData());
            engine.createAll(Library.metaData());
            try (SqlConnection connection = engine.connect()) {
                assertThat(connection.list(select(count()).from(AUTHORS))).containsExactly(0L);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"jdbc:sqlite:%s/given.db", "jdbc:h2:mem:given"})
    void takesADataSourceAndLeavesItAsItWas(String url) throws Exception {
        try (HikariDataSource source = source(url.formatted(folder))) {
            try (Engine engine = Engine.of(source)) {
                engine.createAll(Library.metaData());
                try (SqlConnection connection = engine.connect()) {
                    connection.insert(ADD_AUTHOR, "Jane");
                    assertThatThrownBy(() -> connection.insert(ADD_BOOK, "Emma", 99L))
                            .isInstanceOf(ConstraintViolationException.class);
                    connection.commit();
                }
            }
            assertThat(source.isClosed()).isFalse();
            try (Connection connection = source.getConnection()) {
                assertThat(connection.getAutoCommit()).isTrue();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"jdbc:sqlite:%s/given.db", "jdbc:h2:mem:given-too"})
    void takesADataSourceWithoutAutocommit(String url) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url.formatted(folder));
        config.setAutoCommit(false);
        try (HikariDataSource source = new HikariDataSource(config);
                Engine engine = Engine.of(source)) {
            engine.createAll(Library.metaData());
            try (SqlConnection connection = engine.connect()) {
                connection.insert(ADD_AUTHOR, "Jane");
                connection.rollback();
                connection.insert(ADD_AUTHOR, "Emily");
                connection.commit();
                assertThat(connection.list(select(NAME).from(AUTHORS))).containsExactly("Emily");
            }
        }
    }

    private static HikariDataSource source(String url) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        return new HikariDataSource(config);
    }

    @Test
    void saysWhichFileCannotBeOpened() throws IOException {
        assertThatThrownBy(() -> Engine.create("jdbc:sqlite:" + folder.resolve("missing/library.db")))
                .isInstanceOf(DatabaseException.class)
                .hasMessageContaining(folder.resolve("missing/library.db").toString());
        assertThatThrownBy(() -> Engine.create("jdbc:sqlite:" + folder))
                .isInstanceOf(DatabaseException.class)
                .hasMessageContaining(folder.toString());
        Path text = Files.writeString(folder.resolve("notes.txt"), "no database, ".repeat(1_000));
        assertThatThrownBy(() -> Engine.create("jdbc:sqlite:" + text))
                .isInstanceOf(DatabaseException.class)
                .hasMessageContaining(text.toString());
    }

    @Test
    void saysWhichDatabasesItKnows() {
        assertThatThrownBy(() -> Engine.create("jdbc:oracle:thin:@host"))
                .isInstanceOf(KindredException.class)
                .hasMessageContaining("jdbc:sqlite: or jdbc:h2:");
    }

    @Test
    void closesThePoolItMade() {
        Engine engine = Backend.H2.open();
        engine.close();
        engine.close();

        assertThatThrownBy(() -> {
                    try (SqlConnection connection = engine.connect()) {
                        connection.list(select(count()).from(AUTHORS));
                    }
                })
                .isInstanceOf(DatabaseException.class)
                .hasMessageContaining("closed");
    }
}
