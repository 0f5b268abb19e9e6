package dev.kindred.it.loading;

import static dev.kindred.it.loading.Ensemble_.ENSEMBLE;
import static dev.kindred.it.loading.Play_.PLAY;
import static dev.kindred.query.LoadOption.immediate;
import static dev.kindred.query.LoadOption.selectin;
import static dev.kindred.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kindred.plan.LoadExplanation;
import dev.kindred.session.Session;
import dev.kindred.testkit.Database;
import dev.kindred.testkit.DatabaseTest;
import dev.kindred.testkit.Databases;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;

/** What {@code query.explainPlan()} tells. */
class ExplainPlanTest {

    @BeforeEach
    void stage(Database db) {
        Stage.set(db);
    }

    @DatabaseTest
    void theDatabaseIsAskedForEachStatementAndRunsNone(Database db) {
        try (Session session = Session.open(db.engine())) {
            LoadExplanation explanation = session.query(ENSEMBLE)
                    .where(ENSEMBLE.name.eq("Red Nose"))
                    .options(selectin(ENSEMBLE.plays, selectin(PLAY.genres)), immediate(ENSEMBLE.grant))
                    .explainPlan();

            assertThat(words(explanation.databasePlan())).contains("ensembles");
            assertThat(words(explanation.steps().get(0).databasePlan())).contains("plays");
            assertThat(words(explanation.steps().get(0).steps().get(0).databasePlan()))
                    .contains("genres");
            // MariaDB looks a unique key up at once, and tells that there is none.
            assertThat(words(explanation.steps().get(1).databasePlan()))
                    .contains(db.is(Databases.MARIADB) ? "impossible where" : "stage_grants");
            assertThat(explanation.toString())
                    .contains("\n      " + explanation.databasePlan().get(0))
                    .contains("Ensemble.plays: SELECTIN (option)");
        }
        String word = db.is(Databases.SQLITE) ? "explain query plan select " : "explain select ";
        assertThat(db.recorder().statements()).hasSize(4).allMatch(sql -> sql.startsWith(word));
    }

    @DatabaseTest(Databases.SQLITE)
    void stepsInsideOfStepsAreIndented(Database db) {
        try (Session session = Session.open(db.engine())) {
            List<String> plan = session.query(ENSEMBLE)
                    .where(ENSEMBLE.id.in(select(PLAY.ensembleId).from(PLAY)))
                    .explainPlan()
                    .databasePlan();
            assertThat(plan).anyMatch(line -> line.startsWith("   "));
        }
    }

    @DatabaseTest
    void explainAsksNothing(Database db) {
        try (Session session = Session.open(db.engine())) {
            LoadExplanation explanation =
                    session.query(ENSEMBLE).options(selectin(ENSEMBLE.plays)).explain();
            assertThat(explanation.databasePlan()).isEmpty();
            assertThat(explanation.steps().get(0).databasePlan()).isEmpty();
        }
        db.recorder().hasRunNothing();
    }

    private static String words(List<String> plan) {
        return String.join("\n", plan).toLowerCase(Locale.ROOT);
    }
}
