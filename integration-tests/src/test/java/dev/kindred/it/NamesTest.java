package dev.kindred.it;

import static dev.kindred.it.model.Order_.ORDER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kindred.it.model.Order;
import dev.kindred.it.model.Order_;
import dev.kindred.schema.MetaData;
import dev.kindred.session.Session;
import dev.kindred.testkit.Database;
import dev.kindred.testkit.DatabaseTest;
import dev.kindred.testkit.Databases;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;

/** Names with quotes, spaces, keywords and letters beyond ASCII, as tables, columns and values. */
class NamesTest {

    private static final String ODD = "O'Brien \"größe\" \\ % _ ; -- 日本語 🙂";

    @BeforeEach
    void tables(Database db) {
        db.createAll(MetaData.of(ORDER));
    }

    @DatabaseTest
    void rowsAreWrittenAndReadAgain(Database db) {
        try (Session session = Session.open(db.engine())) {
            Order first = ORDER.create().user(ODD).group("by").size(3);
            session.addAll(first, ORDER.create().user("b").size(2).previous(first));
            session.commit();
            first.size(4);
            session.commit();
        }

        try (Session session = Session.open(db.engine())) {
            Order first = session.getOne(ORDER, 1L);
            assertThat(first.user()).isEqualTo(ODD);
            assertThat(first.group()).isEqualTo("by");
            assertThat(first.size()).isEqualTo(4);
            assertThat(session.getOne(ORDER, 2L).previous()).isSameAs(first);
        }
    }

    @DatabaseTest
    void queriesSpeakOfThem(Database db) {
        Order_ previous = ORDER.as("from \"where\"");
        try (Session session = Session.open(db.engine())) {
            Order first = ORDER.create().user(ODD).size(3);
            Order second = ORDER.create().user("b").size(2).previous(first);
            session.addAll(first, second);

            assertThat(session.query(ORDER)
                            .join(ORDER.previous.to(previous))
                            .where(previous.user.eq(ODD), previous.user.contains("\"größe\" \\ % _"))
                            .orderBy(ORDER.size)
                            .list())
                    .containsExactly(second);
            assertThat(session.query(ORDER).where(ORDER.user.in(ODD, "b")).count())
                    .isEqualTo(2);
        }
    }

    @DatabaseTest
    void namesAreQuotedWhereTheyMustBe(Database db) {
        try (Session session = Session.open(db.engine())) {
            session.query(ORDER).orderBy(ORDER.size).list();
        }

        boolean hasBackticks = db.is(Databases.MARIADB);
        assertThat(db.recorder().statements())
                .singleElement()
                .asString()
                .contains(
                        hasBackticks
                                ? List.of("from `order`", "`order`.`group by`", "order by `order`.`the \"größe\"`")
                                : List.of(
                                        "from \"order\"",
                                        "\"order\".\"group by\"",
                                        "order by \"order\".\"the \"\"größe\"\"\""));
    }
}
