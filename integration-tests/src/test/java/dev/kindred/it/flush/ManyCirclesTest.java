package dev.kindred.it.flush;

import static dev.kindred.it.flush.Account_.ACCOUNT;
import static dev.kindred.it.flush.Booking_.BOOKING;
import static dev.kindred.it.flush.Member_.MEMBER;
import static dev.kindred.it.flush.Nation_.NATION;
import static dev.kindred.it.flush.Port_.PORT;
import static dev.kindred.it.flush.Skill_.SKILL;
import static dev.kindred.it.flush.Squad_.SQUAD;
import static dev.kindred.it.flush.Town_.TOWN;
import static dev.kindred.it.model.Category_.CATEGORY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kindred.it.Inserts;
import dev.kindred.it.model.Category;
import dev.kindred.plan.FlushPlan;
import dev.kindred.schema.MetaData;
import dev.kindred.session.Session;
import dev.kindred.session.SessionFactory;
import dev.kindred.testkit.Database;
import dev.kindred.testkit.DatabaseTest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;

/** Many rows that need each other are written together, and what memory does not know is asked for (rules 2.5.3, 2.5.13, K7). */
class ManyCirclesTest {

    @BeforeEach
    void tables(Database db) {
        db.createAll(MetaData.of(CATEGORY, SQUAD, MEMBER, SKILL, ACCOUNT, BOOKING, NATION, TOWN, PORT));
    }

    @DatabaseTest
    void ringsAreCutTogether(Database db) {
        try (Session session = Session.open(db.engine())) {
            for (int i = 0; i < 3; i++) {
                Category one = CATEGORY.create().name("one " + i);
                one.parent(CATEGORY.create().name("other " + i).parent(one));
                session.add(one);
            }
            FlushPlan plan = Planned.flush(session, db);

            assertThat(plan.steps()).hasSize(3);
            assertThat(plan.steps().get(0).sql())
                    .isEqualTo(Inserts.numbered(db, "insert into categories (name) values (?)", 3));
            assertThat(plan.steps().get(2).sql()).isEqualTo("update categories set parent_id = ? where id = ?");
            assertThat(plan.steps().get(2).rows()).hasSize(3);
            session.commit();
        }
        try (Session session = Session.open(db.engine())) {
            assertThat(session.query(CATEGORY).list())
                    .hasSize(6)
                    .allSatisfy(one -> assertThat(one.parent().parent()).isSameAs(one));
        }
    }

    @DatabaseTest
    void valuesThatAreExchangedInPairsTakeThreeStatements(Database db) {
        try (Session session = Session.open(db.engine())) {
            List<Account> accounts = new ArrayList<>();
            for (long i = 0; i < 6; i++) {
                accounts.add(ACCOUNT.create().id(i).owner("o").code("c" + i));
            }
            session.addAll(accounts.toArray());
            session.flush();
            for (int i = 0; i < 6; i += 2) {
                accounts.get(i).code("c" + (i + 1));
                accounts.get(i + 1).code("c" + i);
            }
            FlushPlan plan = Planned.flush(session, db);

            assertThat(plan.steps().size()).isLessThanOrEqualTo(3);
            assertThat(session.query(ACCOUNT).orderBy(ACCOUNT.id).list())
                    .extracting(Account::code)
                    .containsExactly("c1", "c0", "c3", "c2", "c5", "c4");
        }
    }

    /** Keys that the database has yet to give, beside keys that it gave: an order it must be. */
    @DatabaseTest
    void oldAndNewRowsOfOneStatementHaveAnOrder(Database db) {
        try (Session session = Session.open(db.engine())) {
            List<Squad> old = new ArrayList<>();
            for (int i = 0; i < 100; i++) {
                old.add(SQUAD.create().name("old " + i));
            }
            session.addAll(old.toArray());
            session.flush();
            for (int i = 0; i < old.size(); i++) {
                Squad young = SQUAD.create().name("new " + i);
                Member member = MEMBER.create().name("m").squad(young);
                session.add(young.captain(member));
                old.get((i * 37) % 100).captain(member);
            }
            FlushPlan plan = Planned.flush(session, db);

            assertThat(plan.steps().get(plan.steps().size() - 1).rows().subList(0, 100))
                    .extracting(row -> row.name())
                    .isEqualTo(old.stream().map(squad -> "Squad#" + squad.id()).toList());
            session.commit();
            assertThat(session.query(SQUAD).where(SQUAD.captain.isNull()).exists())
                    .isFalse();
        }
    }

    /** Where the old key is not known, whoever points to a row that goes is asked for it. */
    @DatabaseTest
    void aStaleRowLetsGoOfADeletedOneBeforeItsUniqueValueIsTaken(Database db) {
        try (Session session = Session.open(db.engine())) {
            Account old = ACCOUNT.create().id(1L).owner("old").code("c");
            Booking booking = BOOKING.create().account(old);
            session.add(booking);
            session.commit();

            Account next = ACCOUNT.create().id(2L).owner("next").code("c");
            session.add(next);
            session.delete(old);
            booking.account(next);
            session.commit();

            assertThat(session.query(ACCOUNT).one()).isSameAs(next);
            assertThat(booking.account()).isSameAs(next);
        }
    }

    /** A key that was written and not committed: the row is found by the one before. */
    @DatabaseTest
    void aChangedKeyThatWasNotCommittedIsWrittenAgain(Database db) {
        SessionFactory.of(db.engine())
                .run(session -> session.add(NATION.create().code("a").name("A")));
        Nation nation;
        try (Session session = Session.open(db.engine())) {
            nation = session.getOne(NATION, "a");
            nation.code("b");
            session.flush();
            nation.code("c");
            session.flush();
        }
        db.recorder().clear();
        SessionFactory.of(db.engine()).run(session -> session.add(nation));

        db.recorder().hasRun("update nations set code = ? where code = ? -- ['c', 'a']");
    }
}
