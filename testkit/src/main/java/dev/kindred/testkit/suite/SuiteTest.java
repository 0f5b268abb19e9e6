package dev.kindred.testkit.suite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.kindred.dialect.Feature;
import dev.kindred.engine.Engine;
import dev.kindred.engine.SqlConnection;
import dev.kindred.exception.KindredException;
import dev.kindred.schema.MetaData;
import dev.kindred.schema.Table;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.function.Executable;

/** A part of the suite: each test gets an empty database, and fails if it leaves a connection open. For one thread. */
public abstract class SuiteTest {

    private @Nullable SuiteDatabase database;

    /** One of its parts. */
    SuiteTest() {}

    /** A new and empty database. */
    protected abstract SuiteDatabase open();

    @BeforeEach
    final void openDatabase() {
        database = open();
    }

    @AfterEach
    final void closeDatabase() {
        SuiteDatabase opened = database;
        if (opened == null) {
            return; // it could not be opened
        }
        int inUse = opened.engine().connectionsInUse();
        opened.engine().close();
        opened.afterwards().run();
        assertEquals(0, inUse, "connections that are still in use");
    }

    final SuiteDatabase database() {
        return Objects.requireNonNull(database, "database");
    }

    final Engine engine() {
        return database().engine();
    }

    final SqlConnection connect() {
        return engine().connect();
    }

    final void create(Table... tables) {
        engine().createAll(metaData(tables));
    }

    static MetaData metaData(Table... tables) {
        return MetaData.of(() -> List.of(tables));
    }

    final boolean has(Feature feature) {
        return database().features().contains(feature);
    }

    /** Skips the test, and says why, where the dialect does not claim the feature. */
    final void requires(Feature feature) {
        Assumptions.assumeTrue(has(feature), () -> name() + " does not claim " + feature + ", so this is not tested");
    }

    /** Skips the test where the dialect claims the feature: it tests how the lack of it is told. */
    final void lacks(Feature feature) {
        Assumptions.assumeFalse(has(feature), () -> name() + " claims " + feature + ", so nothing is refused");
    }

    final String name() {
        return engine().dialect().name();
    }

    /** Asserts that it is refused by Kindred itself, with a message that names the database and what it lacks. */
    final <X extends KindredException> void assertRefused(Class<X> type, String what, Executable attempt) {
        String said = String.valueOf(assertThrows(type, attempt).getMessage());
        assertEquals(
                true, said.contains(name()) && said.contains(what), "names " + name() + " and " + what + ": " + said);
    }
}
