package dev.kindred.it.flush;

import static library.Author_.AUTHOR;
import static library.Book_.BOOK;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kindred.dialect.Feature;
import dev.kindred.engine.Engine;
import dev.kindred.engine.EngineOptions;
import dev.kindred.plan.FlushPlan;
import dev.kindred.schema.MetaData;
import dev.kindred.session.Session;
import dev.kindred.session.SessionFactory;
import dev.kindred.testkit.Database;
import dev.kindred.testkit.DatabaseTest;
import dev.kindred.testkit.Databases;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Set;
import library.Author;

/** Large flushes go out in batches and cost memory in proportion; a small change in a large session costs little. */
class SizeTest {

    private static final int BOOKS = 10;

    private static void addAuthors(Session session, int count) {
        for (int i = 0; i < count; i++) {
            Author author = AUTHOR.create().name("author " + i);
            for (int k = 0; k < BOOKS; k++) {
                author.books().add(BOOK.create().title("book " + k));
            }
            session.add(author);
        }
    }

    @DatabaseTest
    void tenThousandAuthorsWithTenBooksEachGoOutInBatches(Database db) {
        db.createAll(MetaData.of(AUTHOR, BOOK));
        try (Session session = Session.open(db.engine())) {
            addAuthors(session, 10_000);
            FlushPlan plan = session.plan();
            assertThat(plan.steps()).hasSize(2);
            assertThat(plan.steps()).extracting(step -> step.rows().size()).containsExactly(10_000, 10_000 * BOOKS);
            db.recorder().hasRunNothing();

            session.flush();

            assertThat(db.recorder().count()).isEqualTo(db.engine().dialect().has(Feature.BATCH_KEYS) ? 2 : 220);
            session.commit();
        }
        try (Session session = Session.open(db.engine())) {
            assertThat(session.query(AUTHOR).count()).isEqualTo(10_000);
            assertThat(session.query(BOOK).count()).isEqualTo(10_000L * BOOKS);
            Author last =
                    session.query(AUTHOR).where(AUTHOR.name.eq("author 9999")).one();
            assertThat(last.books()).hasSize(BOOKS);
        }
    }

    /** Ten times the rows take ten times the memory, and not more; the recorder is left out, for it keeps every value. */
    @DatabaseTest(Databases.H2)
    void aFlushAllocatesInProportionToItsRows(Database db) {
        String url = db.url() + "sizes";
        EngineOptions options = EngineOptions.defaults();
        try (Engine engine = Engine.create(url, options)) {
            engine.createAll(MetaData.of(AUTHOR, BOOK));
            allocated(engine, 100); // classes are loaded, statements are compiled
            long small = allocated(engine, 200);
            long large = allocated(engine, 2_000);

            assertThat(large).isBetween(small * 5, small * 15);
        }
    }

    private static long allocated(Engine engine, int authors) {
        try (Session session = Session.open(engine)) {
            addAuthors(session, authors);
            long before = allocatedBytes();
            session.plan();
            session.flush();
            return allocatedBytes() - before;
        }
    }

    private static long allocatedBytes() {
        return ((com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean())
                .getThreadAllocatedBytes(Thread.currentThread().getId());
    }

    /** Count, and not time: of 100,000 objects only the one that changed is looked at. */
    @DatabaseTest
    void aPlanLooksAtTheObjectThatChangedAndAtNoOther(Database db) {
        Counted_ model = new Counted_();
        db.createAll(MetaData.of(model));
        SessionFactory.of(db.engine()).run(session -> {
            for (int i = 0; i < 100_000; i++) {
                session.add(model.create().name("name " + i));
            }
        });
        try (Session session = Session.open(db.engine())) {
            List<Counted> all = session.query(model).list();
            assertThat(all).hasSize(100_000);
            Counted changed = all.get(70_000);
            model.count();

            changed.name("changed");
            FlushPlan plan = session.plan();

            assertThat(plan.rows()).hasSize(1);
            assertThat(model.takeAsked()).isEqualTo(Set.of(changed));
            assertThat(model.takeQuestions()).isLessThan(200);
            session.flush();
            assertThat(model.takeAsked()).isEqualTo(Set.of(changed));
            assertThat(model.takeQuestions()).isLessThan(200);
        }
    }
}
