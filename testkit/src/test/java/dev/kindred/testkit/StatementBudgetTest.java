package dev.kindred.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.kindred.engine.Engine;
import dev.kindred.engine.SqlConnection;
import dev.kindred.session.SessionFactory;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;

/** The classes inside are run by the tests, and some of their tests fail as they should. */
class StatementBudgetTest {

    private static final String OVERSPENT = "2 selects were sent, and at most 1 may be";

    @Test
    void findsTheEngineOfAParameter() {
        assertThat(failures(OfAParameter.class)).isEqualTo(Map.of("asksTwice", OVERSPENT));
    }

    @Test
    void findsTheEnginesOfFieldsAndKeepsTheClassToItsBudget() {
        assertThat(failures(OfAField.class)).isEqualTo(Map.of("asksTwice", OVERSPENT));
    }

    @Test
    void findsTheFieldsOfAnEnclosingClass() {
        assertThat(failures(Outer.class)).isEqualTo(Map.of("asksTwice", OVERSPENT));
    }

    @Test
    void doesNotPassWithoutAnEngine() {
        assertThat(failures(OfNothing.class)).isEqualTo(Map.of("asks", "no engine is known"));
    }

    /** What failed, and the part of its message that is looked for. */
    private static Map<String, String> failures(Class<?> test) {
        Map<String, String> failures = new TreeMap<>();
        for (Event event : EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(test))
                .execute()
                .testEvents()
                .failed()
                .list()) {
            String message = event.getRequiredPayload(org.junit.platform.engine.TestExecutionResult.class)
                    .getThrowable()
                    .orElseThrow()
                    .getMessage();
            String known = List.of(OVERSPENT, "no engine is known").stream()
                    .filter(message::contains)
                    .findFirst()
                    .orElse(message);
            failures.put(method(event), known);
        }
        return failures;
    }

    private static String method(Event event) {
        String name = event.getTestDescriptor().getLegacyReportingName();
        return name.replaceFirst("\\(.*", "");
    }

    private static void ask(Engine engine) {
        try (SqlConnection connection = engine.connect()) {
            connection.list(Shelf.NAMES);
        }
    }

    static class OfAParameter {

        @BeforeEach
        void shelf(Database database) {
            database.createAll(Shelf.META_DATA);
            ask(database.engine());
        }

        @DatabaseTest(Databases.SQLITE)
        @StatementBudget(select = 1)
        void asksOnce(Engine engine) {
            ask(engine);
        }

        @DatabaseTest(Databases.SQLITE)
        @StatementBudget(select = 1)
        void asksTwice(Database database) {
            ask(database.engine());
            ask(database.engine());
        }

        @DatabaseTest(Databases.SQLITE)
        void asksAtWill(Engine engine) {
            ask(engine);
            ask(engine);
        }
    }

    /** Its subclasses have its fields. */
    abstract static class WithFields {

        static final Database DATABASE = Databases.SQLITE.open();
        private final SessionFactory sessions = SessionFactory.of(DATABASE.engine());

        @BeforeAll
        static void shelf() {
            DATABASE.createAll(Shelf.META_DATA);
        }

        void asks() {
            ask(sessions.engine());
        }
    }

    @StatementBudget(select = 1)
    static class OfAField extends WithFields {

        @Test
        void asksOnce() {
            asks();
        }

        @Test
        void asksTwice() {
            asks();
            asks();
        }

        @Test
        @StatementBudget(select = 2, insert = 0, update = 0, delete = 0, statements = 2)
        void asksTwiceAsItMay() {
            asks();
            asks();
        }
    }

    @StatementBudget(select = 1)
    static class Outer {

        private final Database database = Databases.SQLITE.open();

        @BeforeEach
        void shelf() {
            database.createAll(Shelf.META_DATA);
        }

        @Nested
        class Inner {

            @Test
            void asksTwice() {
                ask(database.engine());
                ask(database.engine());
            }
        }
    }

    static class OfNothing {

        @Test
        @StatementBudget(select = 1)
        void asks() {}
    }

    @AfterAll
    static void close() {
        WithFields.DATABASE.close();
    }
}
