package dev.kindred.it.raw;

import static dev.kindred.it.raw.Singer_.SINGER;
import static dev.kindred.it.raw.Song_.SONG;
import static dev.kindred.sql.Sql.column;
import static dev.kindred.sql.Sql.construct;
import static dev.kindred.sql.Sql.count;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kindred.engine.Execution;
import dev.kindred.engine.Row;
import dev.kindred.engine.StatementKind;
import dev.kindred.engine.TransactionOptions;
import dev.kindred.exception.DatabaseException;
import dev.kindred.exception.NonUniqueResultException;
import dev.kindred.exception.QueryException;
import dev.kindred.schema.MetaData;
import dev.kindred.session.Session;
import dev.kindred.sql.RawSql;
import dev.kindred.testkit.Database;
import dev.kindred.testkit.DatabaseTest;
import dev.kindred.testkit.Databases;
import dev.kindred.type.Types;
import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;

class RawSqlTest {

    private static final Instant NOON = Instant.parse("2024-02-29T12:00:00.123456Z");
    private static final RawSql BY_TITLE = RawSql.of("select * from tunes where title = :title");

    record SingerCount(String name, long songs) {}

    @BeforeEach
    void sing(Database database) {
        database.createAll(MetaData.of(SINGER, SONG));
        try (Session session = Session.open(database.engine())) {
            Singer nina = SINGER.create().name("Nina");
            Singer etta = SINGER.create().name("Etta");
            nina.songs()
                    .add(SONG.create()
                            .title("Sinnerman")
                            .price(new BigDecimal("1.20"))
                            .heardAt(NOON));
            nina.songs().add(SONG.create().title("Feeling Good").price(new BigDecimal("0.99")));
            etta.songs().add(SONG.create().title("At Last").price(new BigDecimal("2.50")));
            session.addAll(nina, etta);
            session.commit();
        }
        database.recorder().clear();
    }

    @DatabaseTest
    void rowsBecomeEntitiesThatTheSessionKnows(Database database) {
        try (Session session = Session.open(database.engine())) {
            Song known = session.query(SONG).where(SONG.title.eq("Sinnerman")).one();

            List<Song> found = session.sql("select 1 as more, s.* from tunes s where price > :price order by price")
                    .bind("price", new BigDecimal("1.00"))
                    .list(SONG);

            assertThat(found).extracting(Song::title).containsExactly("Sinnerman", "At Last");
            assertThat(found.get(0)).isSameAs(known);
            assertThat(found.get(0).heardAt()).isEqualTo(NOON);
        }
    }

    @DatabaseTest
    void anEntityFindsItsColumnsByName(Database database) {
        try (Session session = Session.open(database.engine())) {
            Song found = session.sql(
                            "select price, singer_id, title, 7 as more, heard_at, id from tunes where title = 'At Last'")
                    .first(SONG)
                    .orElseThrow();
            database.recorder().clear();

            assertThat(found.price()).isEqualByComparingTo("2.50");
            assertThat(found.title()).isEqualTo("At Last");
            assertThat(database.recorder().statements()).isEmpty();
            assertThat(found.singer().name()).isEqualTo("Etta");
        }
    }

    @DatabaseTest
    void aResultThatLacksAColumnOfTheEntityIsRefused(Database database) {
        try (Session session = Session.open(database.engine())) {
            assertThatThrownBy(() -> session.sql("select id, title from tunes").list(SONG))
                    .isInstanceOf(QueryException.class)
                    .hasMessageContainingAll("it has no column price, but [", "Select it, or name another so with AS.");
        }
    }

    @DatabaseTest
    void rowsBecomeRecordsInTheOrderOfTheirColumns(Database database) {
        try (Session session = Session.open(database.engine())) {
            List<SingerCount> counts = session.sql(
                            "select r.name, count(s.id) from vocalists r join tunes s on s.singer_id = r.id"
                                    + " group by r.name order by r.name")
                    .list(construct(SingerCount::new, SINGER.name, count(SONG.id)));

            assertThat(counts).containsExactly(new SingerCount("Etta", 1), new SingerCount("Nina", 2));
        }
    }

    @DatabaseTest
    void namedColumnsMayStandInAnyOrder(Database database) {
        try (Session session = Session.open(database.engine())) {
            List<SingerCount> counts = session.sql("select count(s.id) as songs, r.id, r.name as who from vocalists r"
                            + " join tunes s on s.singer_id = r.id group by r.id, r.name order by who")
                    .list(construct(SingerCount::new, column("who", Types.TEXT), column("songs", Types.BIGINT)));

            assertThat(counts).containsExactly(new SingerCount("Etta", 1), new SingerCount("Nina", 2));
        }
    }

    @DatabaseTest
    void aColumnTooManyIsNotReadPast(Database database) {
        try (Session session = Session.open(database.engine())) {
            assertThatThrownBy(() -> session.sql("select id, title from tunes").list(SONG.title))
                    .isInstanceOf(QueryException.class)
                    .hasMessageContainingAll("it has the 2 columns [", "takes 1");
        }
    }

    @DatabaseTest
    void rowsTellTheirValuesByName(Database database) {
        try (Session session = Session.open(database.engine())) {
            List<Row> rows = session.sql("select id, title, price from tunes where title = :title")
                    .bind("title", "Feeling Good")
                    .rows();

            Row row = rows.get(0);
            assertThat(row.names()).map(String::toLowerCase).containsExactly("id", "title", "price");
            assertThat(row.get("TITLE")).isEqualTo("Feeling Good");
            assertThat(row.get("id", Long.class)).isEqualTo(2L);
            assertThat(row.get("price", BigDecimal.class)).isEqualByComparingTo("0.99");
            assertThatThrownBy(() -> row.get("title", Long.class)).isInstanceOf(QueryException.class);
        }
    }

    @DatabaseTest
    void timesComeAsTheyAreKept(Database database) {
        try (Session session = Session.open(database.engine())) {
            List<Instant> times = session.sql("select heard_at from tunes where heard_at = :noon")
                    .bind("noon", NOON)
                    .list(column("heard_at", Types.INSTANT));

            assertThat(times).containsExactly(NOON);
        }
    }

    @DatabaseTest
    void listsOfAnyLengthAreBoundOneByOne(Database database) {
        try (Session session = Session.open(database.engine())) {
            List<String> titles = session.sql(
                            "select title from tunes where id in (:ids) and price < :most order by id")
                    .bind("ids", List.of(1L, 2L, 3L, 77L, 78L))
                    .bind("most", new BigDecimal("2.00"))
                    .list(column("title", Types.TEXT));

            assertThat(titles).containsExactly("Sinnerman", "Feeling Good");
            assertThat(database.recorder().statements())
                    .containsExactly(
                            "select title from tunes where id in (?, ?, ?, ?, ?, ?, ?, ?) and price < ? order by id");
        }
    }

    @DatabaseTest
    void whatIsPendingIsWrittenFirst(Database database) {
        try (Session session = Session.open(database.engine())) {
            session.add(SONG.create().title("Wild Is the Wind").price(BigDecimal.ONE));

            assertThat(session.sql(BY_TITLE).bind("title", "Wild Is the Wind").list(SONG))
                    .hasSize(1);
        }
    }

    @DatabaseTest
    void aStatementThatChangesRowsTellsHowMany(Database database) {
        try (Session session = Session.open(database.engine())) {
            int changed = session.sql("update tunes set price = price + :more where price < :most")
                    .bind("more", BigDecimal.ONE)
                    .bind("most", new BigDecimal("2.00"))
                    .execute();
            session.commit();

            assertThat(changed).isEqualTo(2);
            assertThat(session.sql("select max(price) from tunes where title <> 'At Last'")
                            .list(SONG.price))
                    .usingElementComparator(BigDecimal::compareTo)
                    .containsExactly(new BigDecimal("2.20"));
        }
    }

    @DatabaseTest
    void nullIsBoundAsAValueOfItsType(Database database) {
        try (Session session = Session.open(database.engine())) {
            session.sql("update tunes set heard_at = :at")
                    .bind("at", Types.INSTANT, null)
                    .execute();

            assertThat(session.sql("select id from tunes where heard_at is not null")
                            .rows())
                    .isEmpty();
        }
    }

    @DatabaseTest
    void aStatementIsToldOfLikeAnyOther(Database database) {
        try (Session session = Session.open(database.engine())) {
            session.sql(BY_TITLE).bind("title", "At Last").rows();
        }

        Execution told = database.recorder().executions().get(0);
        assertThat(told.kind()).isEqualTo(StatementKind.SELECT);
        assertThat(told.rows()).isEqualTo(1);
        assertThat(told.nanos()).isPositive();
        assertThat(told).hasToString("select * from tunes where title = ? -- ['At Last']");
    }

    @DatabaseTest
    void whatTheDatabaseRefusesNamesTheStatement(Database database) {
        try (Session session = Session.open(database.engine())) {
            assertThatThrownBy(() -> session.sql("select nothing from nowhere").rows())
                    .isInstanceOf(DatabaseException.class)
                    .hasMessageContaining("select nothing from nowhere");
            session.rollback();

            assertThat(session.query(SONG).count()).isEqualTo(3);
        }
    }

    @DatabaseTest
    void aTransactionThatOnlyReadsRefusesToWrite(Database database) {
        try (Session session = Session.open(database.engine())) {
            session.begin(TransactionOptions.defaults().withReadOnly());

            assertThatThrownBy(() -> session.sql("delete from tunes").execute())
                    .isInstanceOf(DatabaseException.class)
                    .hasMessageContaining("begun to read only");
        }
    }

    @DatabaseTest
    void oneRowIsAskedForAndSeveralAreFound(Database database) {
        try (Session session = Session.open(database.engine())) {
            assertThatThrownBy(() -> session.sql("select * from tunes").oneOrEmpty(SONG))
                    .isInstanceOf(NonUniqueResultException.class);
            assertThat(session.sql(BY_TITLE).bind("title", "none").oneOrEmpty(SONG))
                    .isEmpty();
        }
    }

    @DatabaseTest
    void theJdbcConnectionIsTheOneOfTheTransaction(Database database) {
        try (Session session = Session.open(database.engine())) {
            session.add(SONG.create().title("Four Women").price(BigDecimal.TEN));

            long seen = session.jdbc(connection -> {
                try (PreparedStatement statement = connection.prepareStatement("select count(*) from tunes");
                        ResultSet result = statement.executeQuery()) {
                    result.next();
                    return result.getLong(1);
                }
            });

            assertThat(seen).isEqualTo(4);
            session.rollback();
            assertThat(session.query(SONG).count()).isEqualTo(3);
        }
    }

    @DatabaseTest
    void whatJdbcThrowsIsTypedLikeEverythingElse(Database database) {
        try (Session session = Session.open(database.engine())) {
            assertThatThrownBy(() -> session.jdbc(
                            connection -> connection.prepareCall("nonsense").execute()))
                    .isInstanceOf(DatabaseException.class)
                    .hasMessageContaining("do the work on the JDBC connection");
        }
    }

    @DatabaseTest(Databases.POSTGRESQL)
    void aQuestionMarkMayBeAnOperator(Database database) {
        try (Session session = Session.open(database.engine())) {
            List<Boolean> found = session.sql("select '{\"a\": 1}'::jsonb ?? :key as found")
                    .bind("key", "a")
                    .list(column("found", Types.BOOLEAN));

            assertThat(found).containsExactly(true);
        }
    }
}
