package dev.kindred.it;

import static dev.kindred.it.Novels.NOVELS;
import static dev.kindred.it.Novels.store;
import static dev.kindred.it.model.Invoice_.INVOICE;
import static dev.kindred.it.model.Line_.LINE;
import static dev.kindred.it.model.Novel_.NOVEL;
import static dev.kindred.it.model.Remark_.REMARK;
import static dev.kindred.it.model.Writer_.WRITER;
import static dev.kindred.query.LoadOption.selectin;
import static dev.kindred.sql.Sql.lower;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.kindred.exception.QueryException;
import dev.kindred.it.model.Invoice;
import dev.kindred.it.model.Line;
import dev.kindred.it.model.Novel;
import dev.kindred.it.model.Writer;
import dev.kindred.query.BoundQuery;
import dev.kindred.query.Page;
import dev.kindred.query.PageKey;
import dev.kindred.schema.MetaData;
import dev.kindred.session.Session;
import dev.kindred.session.SessionFactory;
import dev.kindred.testkit.Database;
import dev.kindred.testkit.DatabaseTest;
import dev.kindred.testkit.Databases;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;

/** Pages that go on where another ended. */
class PageTest {

    @BeforeEach
    void stock(Database db) {
        Novels.createTables(db);
        store(db, "Jane", "Emma", "Persuasion", "Sanditon");
        store(db, "Iris", "The Bell", "Emma");
        store(db, "Fay");
        SessionFactory.of(db.engine()).run(session -> session.add(NOVEL.create().title("Beowulf")));
        db.recorder().clear();
    }

    @DatabaseTest
    void aPageGoesOnWhereAnotherEnded(Database db) {
        try (Session session = Session.open(db.engine())) {
            BoundQuery<Novel> query = session.query(NOVEL).orderBy(NOVEL.title);

            Page<Novel> first = query.page(2);
            assertThat(first.entities()).extracting(Novel::id).containsExactly(6L, 1L);
            assertThat(first.hasPrevious()).isFalse();
            db.recorder().hasRun(NOVELS + " order by novels.title, novels.id limit ? -- [3]");

            Page<Novel> second = query.page(2, first.next());
            assertThat(second.entities()).extracting(Novel::id).containsExactly(5L, 2L);
            db.recorder()
                    .hasRun(NOVELS + " where novels.title >= ? and (novels.title > ? or novels.id > ?)"
                            + " order by novels.title, novels.id limit ? -- ['Emma', 'Emma', 1, 3]");

            Page<Novel> last = query.page(2, second.next());
            assertThat(last.entities()).extracting(Novel::id).containsExactly(3L, 4L);
            assertThat(last.hasNext()).isFalse();
            assertThatThrownBy(last::next)
                    .isInstanceOf(NoSuchElementException.class)
                    .hasMessage("This is the last page.");
        }
    }

    @DatabaseTest
    void aPageBeforeAnotherIsReadBackwardsAndAnsweredForwards(Database db) {
        try (Session session = Session.open(db.engine())) {
            BoundQuery<Novel> query = session.query(NOVEL).orderBy(NOVEL.title.desc());
            Page<Novel> first = query.page(2);
            Page<Novel> second = query.page(2, first.next());
            db.recorder().clear();

            Page<Novel> again = query.page(2, second.previous());

            assertThat(again.entities()).isEqualTo(first.entities());
            assertThat(again.next()).isEqualTo(first.next()).hasSameHashCodeAs(first.next());
            assertThat(again.hasPrevious()).isFalse();
            assertThatThrownBy(again::previous).hasMessage("This is the first page.");
            db.recorder()
                    .hasRun(NOVELS + " where novels.title >= ? and (novels.title > ? or novels.id > ?)"
                            + " order by novels.title, novels.id limit ? -- ['Persuasion', 'Persuasion', 2, 3]");
        }
    }

    @DatabaseTest
    void nullsStandWhereTheDatabasePutsThem(Database db) {
        try (Session session = Session.open(db.engine())) {
            BoundQuery<Novel> query = session.query(NOVEL).orderBy(NOVEL.writerId);
            List<Long> whole = ids(query.orderBy(NOVEL.id).list());
            Page<Novel> first = query.page(2);
            db.recorder().clear();

            query.page(2, first.next());

            String condition = db.is(Databases.POSTGRESQL)
                    ? "novels.writer_id >= ? and (novels.writer_id > ? or novels.id > ?) or novels.writer_id is null"
                    : "novels.writer_id >= ? and (novels.writer_id > ? or novels.id > ?)";
            assertThat(db.recorder().statements())
                    .containsExactly(NOVELS + " where " + condition + " order by novels.writer_id, novels.id limit ?");
            assertThat(ids(walk(query))).isEqualTo(whole);
            assertThat(ids(query.after(new Object[] {null}).list()))
                    .isEqualTo(db.is(Databases.POSTGRESQL) ? List.of() : whole.subList(1, 6));
        }
    }

    @DatabaseTest
    void theConditionsOfTheQueryHoldOnEachPage(Database db) {
        try (Session session = Session.open(db.engine())) {
            BoundQuery<Novel> query = session.query(NOVEL)
                    .where(NOVEL.title.eq("Emma").or(NOVEL.writerId.isNull()))
                    .orderBy(NOVEL.writerId.desc());
            assertThat(walk(query)).hasSize(3).isEqualTo(query.list());
        }
    }

    @DatabaseTest
    void whatIsLoadedAlongIsLoadedForThePage(Database db) {
        try (Session session = Session.open(db.engine())) {
            Page<Writer> page = session.query(WRITER)
                    .orderBy(WRITER.name)
                    .options(selectin(WRITER.novels))
                    .page(2);
            db.recorder().clear();
            assertThat(page.entities().get(1).novels()).extracting(Novel::title).containsExactly("The Bell", "Emma");
            db.recorder().hasRunNothing();
        }
    }

    @DatabaseTest
    void thePlaceIsThatOfTheRowWhateverMemoryHolds(Database db) {
        try (Session session =
                SessionFactory.of(db.engine()).with(Novels.WITHOUT_AUTOFLUSH).open()) {
            BoundQuery<Novel> query = session.query(NOVEL).orderBy(NOVEL.title);
            session.getOne(NOVEL, 1L).title("Zuleika");

            Page<Novel> first = query.page(2);

            assertThat(first.entities()).extracting(Novel::id).containsExactly(6L, 1L);
            assertThat(query.page(2, first.next()).entities())
                    .extracting(Novel::id)
                    .containsExactly(5L, 2L);
        }
    }

    @DatabaseTest
    void ordersByWhatIsJoinedAndByFunctions(Database db) {
        try (Session session = Session.open(db.engine())) {
            BoundQuery<Novel> byWriter = session.query(NOVEL)
                    .leftJoin(NOVEL.writer)
                    .orderBy(WRITER.name.desc(), lower(NOVEL.title).asc());
            assertThat(walk(byWriter)).hasSize(6).isEqualTo(byWriter.list());

            BoundQuery<Writer> distinct =
                    session.query(WRITER).join(WRITER.novels).distinct().orderBy(WRITER.name);
            assertThat(walk(distinct)).extracting(Writer::name).containsExactly("Iris", "Jane");
        }
    }

    @DatabaseTest
    void allColumnsOfACompositeKeyBreakTies(Database db) {
        db.createAll(MetaData.of(INVOICE, LINE, REMARK));
        SessionFactory.of(db.engine()).run(session -> {
            for (int i = 0; i < 2; i++) {
                Invoice invoice = INVOICE.create().customer("Jane");
                for (long number = 1; number <= 3; number++) {
                    invoice.lines().add(LINE.create().number(number).amount(new BigDecimal("9.90")));
                }
                session.add(invoice);
            }
        });
        try (Session session = Session.open(db.engine())) {
            BoundQuery<Line> query = session.query(LINE).orderBy(LINE.number.desc());
            assertThat(walk(query))
                    .extracting(Line::number, Line::invoiceId)
                    .containsExactly(
                            tuple(3L, 2L), tuple(3L, 1L), tuple(2L, 2L), tuple(2L, 1L), tuple(1L, 2L), tuple(1L, 1L));
        }
    }

    @DatabaseTest
    void goesOnAfterValuesOfTheFirstColumns(Database db) {
        try (Session session = Session.open(db.engine())) {
            BoundQuery<Novel> query = session.query(NOVEL).orderBy(NOVEL.title);
            assertThat(ids(query.after("Emma").list())).containsExactly(2L, 3L, 4L);
            db.recorder().hasRun(NOVELS + " where novels.title > ? order by novels.title -- ['Emma']");
            assertThat(ids(query.after("Emma", 1L).limit(2).list())).containsExactly(5L, 2L);
            assertThat(ids(session.query(NOVEL).after(4L).page(5).entities())).containsExactly(5L, 6L);
        }
    }

    @DatabaseTest(Databases.SQLITE)
    void valuesMustBeOfTheColumnsTheyStandFor(Database db) {
        try (Session session = Session.open(db.engine())) {
            BoundQuery<Novel> query = session.query(NOVEL).orderBy(NOVEL.title, NOVEL.pages);
            assertThatThrownBy(() -> query.after("Emma", 7L))
                    .isInstanceOf(QueryException.class)
                    .hasMessage("Cannot begin after [Emma, 7]: value 2 is of Long, and should be of Integer. The query"
                            + " is ordered by Novel.title, Novel.pages, Novel.id.");
            assertThatThrownBy(() -> query.after("Emma", 7, 1L, 2))
                    .isInstanceOf(QueryException.class)
                    .hasMessage("Cannot begin after [Emma, 7, 1, 2]: the query is ordered by Novel.title,"
                            + " Novel.pages, Novel.id. Give a value for each of these, or for the first ones.");
        }
    }

    @DatabaseTest(Databases.SQLITE)
    void aKeyIsATextThatFitsInAnAddress(Database db) {
        try (Session session = Session.open(db.engine())) {
            BoundQuery<Novel> query = session.query(NOVEL).orderBy(NOVEL.title);
            PageKey key = query.page(1).next();

            assertThat(key.toString()).matches("[A-Za-z0-9_-]+").hasSizeLessThan(60);
            assertThat(PageKey.of(key.toString())).isEqualTo(key).hasToString(key.toString());
            for (int at = 0; at < key.toString().length(); at++) {
                char other = key.toString().charAt(at) == 'A' ? 'Q' : 'A';
                String changed =
                        key.toString().substring(0, at) + other + key.toString().substring(at + 1);
                assertThatThrownBy(() -> PageKey.of(changed)).isInstanceOf(QueryException.class);
            }
            for (String none : List.of("", "A", "no key", "ZGFzIGlzdCBrZWluIFNjaGzDvHNzZWw")) {
                assertThatThrownBy(() -> PageKey.of(none))
                        .isInstanceOf(QueryException.class)
                        .hasMessage(
                                "Cannot read the page key: its text was changed, or is of none. Hand back what next()"
                                        + " or previous() of a page gave, as it is, or begin at the first page.");
            }
        }
    }

    @DatabaseTest(Databases.SQLITE)
    void aKeyOfAnotherOrderIsRefused(Database db) {
        try (Session session = Session.open(db.engine())) {
            PageKey key = session.query(NOVEL).orderBy(NOVEL.title).page(1).next();
            List<Function<BoundQuery<Novel>, BoundQuery<Novel>>> others = List.of(
                    query -> query,
                    query -> query.orderBy(NOVEL.title.desc()),
                    query -> query.orderBy(lower(NOVEL.title)),
                    query -> query.orderBy(NOVEL.title, NOVEL.pages));
            for (var other : others) {
                assertThatThrownBy(() -> other.apply(session.query(NOVEL)).page(1, key))
                        .isInstanceOf(QueryException.class);
            }
            assertThatThrownBy(() -> session.query(WRITER).orderBy(WRITER.name).page(1, key))
                    .isInstanceOf(QueryException.class)
                    .hasMessage("Cannot read Writer in pages: the page key is of another query, or of one in another"
                            + " order. This one is ordered by Writer.name, Writer.id. Hand back the keys of a page to"
                            + " the query that gave them.");
            assertThat(session.query(NOVEL)
                            .where(NOVEL.title.ne("Emma"))
                            .orderBy(NOVEL.title)
                            .page(1, key)
                            .entities())
                    .extracting(Novel::title)
                    .containsExactly("Persuasion");
        }
    }

    @DatabaseTest(Databases.SQLITE)
    void refusesWhatHasNoPages(Database db) {
        try (Session session = Session.open(db.engine())) {
            BoundQuery<Writer> query = session.query(WRITER).orderBy(WRITER.name);
            assertThatThrownBy(() -> query.page(0))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("the size of a page must be at least 1, but is 0");
            assertThatThrownBy(() -> query.limit(5).page(2))
                    .isInstanceOf(QueryException.class)
                    .hasMessageContaining("it has a limit or an offset");
            assertThatThrownBy(() -> query.offset(5).page(2)).isInstanceOf(QueryException.class);
            assertThatThrownBy(() -> query.join(WRITER.novels).page(2))
                    .isInstanceOf(QueryException.class)
                    .hasMessage("Cannot read Writer in pages: a join may find an entity several times, and a page could"
                            + " end among them. Say distinct(), or replace the join by where(exists(...)).");
            assertThatThrownBy(() -> query.join(WRITER.novels)
                            .distinct()
                            .orderBy(NOVEL.title)
                            .page(2))
                    .isInstanceOf(QueryException.class)
                    .hasMessageContaining("Novel.title, of which an entity may have several");
        }
    }

    @DatabaseTest(Databases.SQLITE)
    void aPageThatBecameEmptyHasNoKeys(Database db) {
        try (Session session = Session.open(db.engine())) {
            BoundQuery<Novel> query = session.query(NOVEL).orderBy(NOVEL.title);
            PageKey next = query.page(5).next();
            session.delete(session.getOne(NOVEL, 4L));

            Page<Novel> page = query.page(5, next);

            assertThat(page.entities()).isEmpty();
            assertThat(page.hasNext() || page.hasPrevious()).isFalse();
            assertThatThrownBy(page::previous).hasMessage("An empty page has no key.");
            assertThat(page).hasToString("Page[]");
        }
    }

    private static <E> List<E> walk(BoundQuery<E> query) {
        Page<E> page = query.page(2);
        List<E> all = new ArrayList<>(page.entities());
        while (page.hasNext()) {
            page = query.page(2, page.next());
            all.addAll(page.entities());
        }
        return all;
    }

    private static List<Long> ids(List<Novel> novels) {
        return novels.stream().map(Novel::id).toList();
    }
}
