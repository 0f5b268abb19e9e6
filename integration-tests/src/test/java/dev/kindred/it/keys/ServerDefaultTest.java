package dev.kindred.it.keys;

import static dev.kindred.it.keys.Goods_.GOODS;
import static dev.kindred.it.keys.Reading_.READING;
import static dev.kindred.it.keys.Stall_.STALL;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kindred.engine.Engine;
import dev.kindred.schema.MetaData;
import dev.kindred.session.Session;
import dev.kindred.testkit.Database;
import dev.kindred.testkit.DatabaseTest;
import dev.kindred.testkit.Databases;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;

/** What was never set is left to the default, and what the default made is read back in the same statement. */
class ServerDefaultTest {

    private static final MetaData ALL = MetaData.of(GOODS, READING, STALL);

    @BeforeEach
    void create(Database db) {
        db.createAll(ALL);
    }

    private static String returning(Database db, String columns) {
        return db.is(Databases.H2) ? "" : " returning " + columns;
    }

    @DatabaseTest
    void standsInTheTable(Database db) {
        Engine engine = db.engine();
        engine.dropAll(ALL);
        db.recorder().clear();

        engine.createAll(MetaData.of(STALL));

        String options = db.is(Databases.MARIADB) ? " default character set utf8mb4 collate utf8mb4_nopad_bin" : "";
        db.recorder()
                .hasRun("create table stalls (aisle integer not null, place integer not null, state varchar(10)"
                        + " default ('free') not null, tenant varchar(10), note varchar(10), primary key (aisle, place))"
                        + options);
    }

    @DatabaseTest
    void firesWhereNothingWasSetAndIsKnownAtOnce(Database db) {
        Instant before = Instant.now().minus(2, ChronoUnit.SECONDS);
        try (Session session = Session.open(db.engine())) {
            Goods goods = GOODS.create().name("tea").price(3);
            assertThat(goods.note()).isEmpty();
            session.add(goods);
            session.flush();

            db.recorder()
                    .hasRun("insert into goods (name, price) values (?, ?)"
                            + returning(db, "id, amount, state, note, created, total, dearer"));
            assertThat(goods.amount()).isEqualTo(1);
            assertThat(goods.state()).isEqualTo("open");
            assertThat(goods.note()).contains("none");
            assertThat(goods.created()).isBetween(before, Instant.now().plus(2, ChronoUnit.SECONDS));
            db.recorder().hasRunNothing();
            Instant created = goods.created();
            session.commit();
            assertThat(goods.created()).isEqualTo(created);
        }
    }

    @DatabaseTest
    void doesNotFireWhereAValueWasSetBeItNull(Database db) {
        Instant then = Instant.parse("2001-02-03T04:05:06Z");
        try (Session session = Session.open(db.engine())) {
            Goods goods = GOODS.create()
                    .name("tea")
                    .price(3)
                    .amount(0)
                    .state("sold")
                    .note(null)
                    .created(then);
            session.add(goods);
            session.commit();

            db.recorder()
                    .hasRun("insert into goods (name, price, amount, state, note, created) values (?, ?, ?, ?, ?, ?)"
                            + returning(db, "id, total, dearer"));
            assertThat(goods.amount()).isZero();
            assertThat(goods.state()).isEqualTo("sold");
            assertThat(goods.note()).isEmpty();
            assertThat(goods.created()).isEqualTo(then);
        }
    }

    @DatabaseTest
    void isReadBackForEachOfManyRows(Database db) {
        List<Goods> many = IntStream.range(0, 300)
                .mapToObj(i -> GOODS.create().name("g" + i).price(i))
                .toList();
        try (Session session = Session.open(db.engine())) {
            session.addAll(many);
            session.flush();

            assertThat(db.recorder().count()).isEqualTo(1);
            assertThat(many)
                    .extracting(Goods::total)
                    .containsExactlyElementsOf(IntStream.range(0, 300).boxed().toList());
            session.commit();
        }
    }

    @DatabaseTest
    void isReadBackWhereTheKeyIsKnown(Database db) {
        List<Reading> many = IntStream.range(0, 60)
                .mapToObj(i -> READING.create().degrees(i))
                .toList();
        many.get(10).id(9_000L);
        try (Session session = Session.open(db.engine())) {
            session.addAll(many);
            session.flush();
            db.recorder().clear();

            assertThat(many).allMatch(reading -> reading.sensor() == 7 && reading.taken() != null);
            assertThat(many.get(10).id()).isEqualTo(9_000);
            db.recorder().hasRunNothing();
            session.commit();
        }
        try (Session session = Session.open(db.engine())) {
            assertThat(many)
                    .allSatisfy(reading -> assertThat(
                                    session.getOne(READING, reading.id()).degrees())
                            .isEqualTo(reading.degrees()));
        }
    }

    @DatabaseTest
    void isReadWhenItIsLookedAtWhereTheKeyHasTwoParts(Database db) {
        try (Session session = Session.open(db.engine())) {
            List<Stall> stalls = IntStream.range(0, 20)
                    .mapToObj(i -> STALL.create().aisle(3).place(i))
                    .toList();
            session.addAll(stalls);
            session.flush();

            db.recorder().hasRun("insert into stalls (aisle, place) values (?, ?)");
            assertThat(stalls.get(4).state()).isEqualTo("free");
            assertThat(db.recorder().selects()).isEqualTo(1);
            session.commit();
        }
    }

    /** Rule 2.3.17: one UPDATE, and no database knows a default of a row that is there. */
    @DatabaseTest
    void doesNotFireWhereANewObjectTakesOverTheRowOfADeletedOne(Database db) {
        try (Session session = Session.open(db.engine())) {
            session.add(
                    STALL.create().aisle(3).place(4).state("sold").tenant("Ann").note("old"));
            session.commit();
        }
        try (Session session = Session.open(db.engine())) {
            session.delete(session.query(STALL).one());
            Stall next = STALL.create().aisle(3).place(4).tenant("Bob");
            session.add(next);
            db.recorder().clear();

            session.flush();

            db.recorder()
                    .hasRun(
                            "update stalls set tenant = ?, note = ? where aisle = ? and place = ? -- ['Bob', NULL, 3, 4]");
            assertThat(next.tenant()).isEqualTo("Bob");
            assertThat(next.note()).isNull();
            assertThat(next.state()).as("what the row holds").isEqualTo("sold");
            session.commit();
            assertThat(session.query(STALL).where(STALL.state.eq("sold")).list())
                    .containsExactly(next);
        }
    }

    @DatabaseTest
    void isWrittenWhereItIsSetOnANewObjectThatTakesOverARow(Database db) {
        try (Session session = Session.open(db.engine())) {
            session.add(STALL.create().aisle(3).place(4).state("sold").tenant("Ann"));
            session.flush();
            session.delete(session.query(STALL).one());
            session.add(STALL.create().aisle(3).place(4).state("free").tenant("Ann"));
            session.commit();

            assertThat(session.query(STALL).one().state()).isEqualTo("free");
        }
    }

    @DatabaseTest
    void isShownByAPlanAsLeftOut(Database db) {
        try (Session session = Session.open(db.engine())) {
            session.add(GOODS.create().name("tea").price(3));

            assertThat(session.plan().toString())
                    .startsWith("1. insert into goods (name, price) values (?, ?)")
                    .contains("name = 'tea', price = 3");
            session.rollback();
        }
    }
}
