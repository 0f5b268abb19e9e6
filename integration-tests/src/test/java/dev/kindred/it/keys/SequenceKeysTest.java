package dev.kindred.it.keys;

import static dev.kindred.it.keys.Branch_.BRANCH;
import static dev.kindred.it.keys.Coupon_.COUPON;
import static dev.kindred.it.keys.Pallet_.PALLET;
import static dev.kindred.it.keys.Train_.TRAIN;
import static dev.kindred.it.keys.Wagon_.WAGON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kindred.engine.Engine;
import dev.kindred.exception.ConstraintViolationException;
import dev.kindred.exception.KindredException;
import dev.kindred.schema.MetaData;
import dev.kindred.schema.Sequence;
import dev.kindred.session.Session;
import dev.kindred.session.SessionFactory;
import dev.kindred.testkit.Database;
import dev.kindred.testkit.DatabaseTest;
import dev.kindred.testkit.Databases;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;

/** Keys come in the order of the rows, each once, whoever else asks; and go to whom they belong. */
class SequenceKeysTest {

    @BeforeEach
    void create(Database db) {
        db.createAll(MetaData.of(PALLET, BRANCH, TRAIN, WAGON, COUPON));
    }

    @DatabaseTest
    void comeInTheOrderOfAThousandRows(Database db) {
        List<Pallet> pallets = SequenceTest.pallets(1_000);
        List<Coupon> coupons = IntStream.range(0, 1_000)
                .mapToObj(place -> COUPON.create().place(place))
                .toList();
        try (Session session = Session.open(db.engine())) {
            session.addAll(pallets);
            session.addAll(coupons);
            session.commit();
        }

        try (Session session = Session.open(db.engine())) {
            assertThat(session.query(PALLET).orderBy(PALLET.id.asc()).list())
                    .extracting(Pallet::label)
                    .containsExactlyElementsOf(
                            pallets.stream().map(Pallet::label).toList());
            assertThat(session.query(COUPON).orderBy(COUPON.id.asc()).list())
                    .extracting(Coupon::place)
                    .containsExactlyElementsOf(IntStream.range(0, 1_000).boxed().toList());
            assertThat(coupons)
                    .allSatisfy(coupon -> assertThat(
                                    session.getOne(COUPON, coupon.id()).place())
                            .isEqualTo(coupon.place()));
        }
    }

    @DatabaseTest
    void areNotSharedByTwoEnginesOnOneSequence(Database db) {
        if (db.is(Databases.SQLITE)) {
            return; // its file is numbered under the write lock
        }
        try (Engine other = Engine.create(db.url())) {
            for (int round = 0; round < 40; round++) {
                insert(round % 2 == 0 ? db.engine() : other, "r" + round, 7);
            }
        }

        try (Session session = Session.open(db.engine())) {
            assertThat(session.query(PALLET).count()).isEqualTo(280);
        }
    }

    @DatabaseTest
    void areNotSharedByEightThreads(Database db) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        List<Callable<Object>> work = new ArrayList<>();
        for (int thread = 0; thread < 8; thread++) {
            String name = "t" + thread;
            work.add(() -> {
                for (int round = 0; round < 10; round++) {
                    insert(db.engine(), name + "." + round, 13);
                }
                return name;
            });
        }
        List<Future<Object>> all = threads.invokeAll(work);
        threads.shutdown();
        for (Future<Object> one : all) {
            one.get();
        }

        try (Session session = Session.open(db.engine())) {
            assertThat(session.query(PALLET).count()).isEqualTo(1_040);
        }
    }

    private static void insert(Engine engine, String name, int count) {
        SessionFactory.of(engine)
                .run(session -> IntStream.range(0, count)
                        .forEach(i -> session.add(PALLET.create().label(name + "." + i))));
    }

    @DatabaseTest
    void areUsedUpByAFlushThatFailsWhichLeavesTheObjects(Database db) {
        try (Session session = Session.open(db.engine())) {
            Pallet first = PALLET.create().label("same");
            Pallet second = PALLET.create().label("same");
            session.addAll(first, second);

            assertThatThrownBy(session::flush).isInstanceOf(ConstraintViolationException.class);
            session.rollback();

            assertThat(first).hasToString("Pallet(label=same)");
            assertThat(second).hasToString("Pallet(label=same)");
            session.add(first);
            session.commit();
            assertThat(first.id()).isEqualTo(db.is(Databases.SQLITE) ? 1 : 3);
        }
    }

    @DatabaseTest
    void ofATreeAreKnownBeforeItIsWritten(Database db) {
        try (Session session = Session.open(db.engine())) {
            Branch root = BRANCH.create().name("root");
            for (int i = 0; i < 3; i++) {
                Branch child = BRANCH.create().name("c" + i).parent(root);
                BRANCH.create().name("g" + i).parent(child);
            }
            session.add(root);
            session.commit();

            if (!db.is(Databases.SQLITE)) {
                assertThat(db.recorder().statements().subList(1, 3))
                        .containsExactly(
                                "insert into branches (id, name) values (?, ?)",
                                "insert into branches (id, name, parent_id) values (?, ?, ?)");
                assertThat(root.id()).isEqualTo(1_000);
            }
        }
        try (Session session = Session.open(db.engine())) {
            Branch grandchild =
                    session.query(BRANCH).where(BRANCH.name.eq("g2")).one();
            assertThat(grandchild.parent().parent().name()).isEqualTo("root");
        }
    }

    @DatabaseTest
    void ofParentAndChildrenMayComeFromOneSequence(Database db) {
        try (Session session = Session.open(db.engine())) {
            Train train = TRAIN.create();
            IntStream.range(0, 12).forEach(i -> train.wagons().add(WAGON.create()));
            session.add(train);
            session.commit();

            assertThat(db.recorder().count()).isEqualTo(db.is(Databases.SQLITE) ? 2 : 3);
            assertThat(train.wagons())
                    .hasSize(12)
                    .allMatch(wagon -> wagon.trainId().equals(train.id()));
            if (!db.is(Databases.SQLITE)) {
                assertThat(train.wagons())
                        .extracting(Wagon::id)
                        .doesNotContain(train.id())
                        .isSorted();
            }
        }
    }

    @DatabaseTest
    void beginAnewWhereTheSequenceDoes(Database db) {
        insert(db.engine(), "before", 3);

        db.engine().dropAll(MetaData.of(PALLET));
        db.engine().createAll(MetaData.of(PALLET));

        try (Session session = Session.open(db.engine())) {
            Pallet pallet = PALLET.create().label("after");
            session.add(pallet);
            session.commit();
            assertThat(pallet.id()).isEqualTo(1);
        }
    }

    @DatabaseTest
    void areRefusedWhereTheSequenceGoesUpByLess(Database db) {
        if (db.is(Databases.SQLITE)) {
            return; // it has none
        }
        Sequence slow = Sequence.of("slow_seq").allocating(1);
        db.createAll(MetaData.of(slow));
        try (var connection = db.engine().connect()) {
            Sequence wrong = slow.allocating(10);

            assertThat(connection.next(wrong)).isEqualTo(1);
            assertThatThrownBy(() -> connection.next(wrong, 10))
                    .isInstanceOf(KindredException.class)
                    .hasMessage("Cannot use the sequence slow_seq: it gave 2 after 1, so it does not go up by the 10"
                            + " numbers of its allocation, and others would get the same. Give @Sequence the allocation"
                            + " that it goes up by, or alter the sequence to increment by 10.");
        }
    }
}
