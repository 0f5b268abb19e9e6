package dev.kindred.it.keys;

import static dev.kindred.it.keys.Branch_.BRANCH;
import static dev.kindred.it.keys.Pallet_.PALLET;
import static dev.kindred.it.keys.Train_.TRAIN;
import static dev.kindred.it.keys.Wagon_.WAGON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kindred.exception.QueryException;
import dev.kindred.schema.MetaData;
import dev.kindred.schema.Sequence;
import dev.kindred.session.Session;
import dev.kindred.sql.Assignment;
import dev.kindred.sql.Insert;
import dev.kindred.sql.Sql;
import dev.kindred.testkit.Database;
import dev.kindred.testkit.DatabaseTest;
import dev.kindred.testkit.Databases;
import dev.kindred.type.Types;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;

/** A sequence numbers keys: what is created, what is sent, and what a database without sequences does. */
class SequenceTest {

    private static final MetaData ALL = MetaData.of(PALLET, BRANCH, TRAIN, WAGON);

    @BeforeEach
    void create(Database db) {
        db.createAll(ALL);
    }

    private static boolean hasSequences(Database db) {
        return !db.is(Databases.SQLITE);
    }

    private static String next(Database db, String sequence, int blocks) {
        String from = switch (db.kind()) {
            case H2 -> " from system_range(1, " + blocks + ")";
            case POSTGRESQL -> " from generate_series(1, " + blocks + ")";
            default -> " from seq_1_to_" + blocks;
        };
        String value = switch (db.kind()) {
            case H2 -> "next value for " + sequence;
            case POSTGRESQL -> "nextval('" + sequence + "')";
            default -> "nextval(" + sequence + ")";
        };
        return "select " + value + (blocks == 1 ? "" : from);
    }

    @DatabaseTest
    void isCreatedBeforeItsTableAndIsItsDefault(Database db) {
        db.engine().dropAll(ALL);
        db.recorder().clear();

        db.engine().createAll(MetaData.of(BRANCH));

        String columns = ", name varchar(50) not null, parent_id integer,"
                + " constraint fk_branches_parent_id foreign key (parent_id) references branches (id))";
        String sequence = "create sequence branch_seq start with 1000 increment by 4";
        switch (db.kind()) {
            case SQLITE -> db.recorder().hasRun("create table branches (id integer primary key" + columns);
            case H2 ->
                db.recorder()
                        .hasRun(
                                sequence,
                                "create table branches (id integer default next value for branch_seq not null primary key"
                                        + columns);
            case POSTGRESQL ->
                db.recorder()
                        .hasRun(
                                sequence,
                                "create table branches (id integer default nextval('branch_seq') not null primary key"
                                        + columns);
            default ->
                db.recorder()
                        .hasRun(
                                sequence,
                                "create table branches (id integer default nextval(branch_seq) not null primary key"
                                        + columns + " default character set utf8mb4 collate utf8mb4_nopad_bin");
        }
    }

    @DatabaseTest
    void isLeftAloneWhereItExistsAndDroppedWithItsTables(Database db) {
        db.engine().createAll(ALL);
        db.recorder().hasRunNothing();

        db.engine().dropAll(ALL);

        long dropped = db.recorder().statements().stream()
                .filter(sql -> sql.startsWith("drop sequence"))
                .count();
        assertThat(dropped).isEqualTo(hasSequences(db) ? 3 : 0);
        db.engine().createAll(ALL);
    }

    @DatabaseTest
    void givesTheKeysOfAFlushInOneQueryAndTheRowsGoAsOneBatch(Database db) {
        try (Session session = Session.open(db.engine())) {
            List<Pallet> pallets = pallets(120);
            session.addAll(pallets);
            session.commit();

            if (hasSequences(db)) {
                db.recorder().hasRun(next(db, "pallet_seq", 3), "insert into pallets (id, label) values (?, ?)");
            }
            assertThat(pallets).extracting(Pallet::id).isSorted().doesNotHaveDuplicates();
            assertThat(session.query(PALLET).where(PALLET.label.eq("p77")).one())
                    .isSameAs(pallets.get(77));
        }
        try (Session session = Session.open(db.engine())) {
            assertThat(session.query(PALLET).orderBy(PALLET.id.asc()).list())
                    .extracting(Pallet::label)
                    .containsExactlyElementsOf(labels(120));
        }
    }

    @DatabaseTest
    void isNotAskedAgainBeforeABlockIsUsedUp(Database db) {
        if (hasSequences(db)) {
            try (Session session = Session.open(db.engine())) {
                for (int i = 0; i < 101; i++) {
                    session.add(PALLET.create().label("p" + i));
                    session.flush();
                }
                session.commit();

                assertThat(db.recorder().selects()).isEqualTo(3);
            }
        }
    }

    @DatabaseTest
    void leavesAKeyThatWasAssigned(Database db) {
        try (Session session = Session.open(db.engine())) {
            Pallet own = PALLET.create().id(7_000L).label("own");
            session.add(own);
            session.commit();

            db.recorder().hasRun("insert into pallets (id, label) values (?, ?) -- [7000, 'own']");
            assertThat(own.id()).isEqualTo(7_000L);
        }
    }

    @DatabaseTest
    void isNotTouchedByAPlan(Database db) {
        try (Session session = Session.open(db.engine())) {
            Pallet pallet = PALLET.create().label("a");
            session.add(pallet);

            String plan = session.plan().toString();

            db.recorder().hasRunNothing();
            assertThat(plan)
                    .contains(hasSequences(db) ? "insert into pallets (id, label)" : "insert into pallets (label)");
            session.commit();
            assertThat(pallet.id()).isEqualTo(1);
        }
    }

    @DatabaseTest
    void givesTheDefaultOfRowsThatSomebodyElseInserts(Database db) {
        try (var connection = db.engine().connect()) {
            Insert insert = new Insert(
                    PALLET, List.of(new Assignment(PALLET.label, Sql.value(Types.TEXT, "a"))), List.of(PALLET.id));

            Object[] generated = connection.insert(insert);

            assertThat(generated).containsExactly(1L);
            connection.commit();
        }
    }

    @DatabaseTest
    void givesNumbersToWhoeverAsks(Database db) {
        Sequence invoices = Sequence.of("invoice_numbers").startingAt(500).allocating(3);
        db.createAll(MetaData.of(PALLET, invoices));
        try (var connection = db.engine().connect()) {
            if (hasSequences(db)) {
                assertThat(connection.next(invoices)).isEqualTo(500);
                assertThat(connection.next(invoices, 4)).containsExactly(501, 502, 503, 504);
            } else {
                assertThatThrownBy(() -> connection.next(invoices))
                        .isInstanceOf(QueryException.class)
                        .hasMessageContaining("SQLite has no sequences");
            }
        }
    }

    static List<Pallet> pallets(int count) {
        return labels(count).stream().map(label -> PALLET.create().label(label)).toList();
    }

    private static List<String> labels(int count) {
        return IntStream.range(0, count).mapToObj(i -> "p" + i).toList();
    }
}
