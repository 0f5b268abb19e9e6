package dev.kindred.it.mapping;

import static dev.kindred.it.mapping.City_.CITY;
import static dev.kindred.it.mapping.Country_.COUNTRY;
import static dev.kindred.it.mapping.Harbour_.HARBOUR;
import static dev.kindred.query.LoadOption.selectin;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kindred.schema.MetaData;
import dev.kindred.session.Session;
import dev.kindred.session.SessionFactory;
import dev.kindred.testkit.Database;
import dev.kindred.testkit.DatabaseTest;
import org.junit.jupiter.api.BeforeEach;

/** References by a unique column that is not the key. */
class NaturalKeyTest {

    private static final String COUNTRY_BY_CODE =
            "select countries.id, countries.code from countries where countries.code = ?";

    @BeforeEach
    void store(Database db) {
        db.createAll(MetaData.of(COUNTRY, CITY, HARBOUR));
        SessionFactory.of(db.engine()).run(session -> {
            Country france = COUNTRY.create().code("fr");
            Country malta = COUNTRY.create().code("mt");
            france.cities().add(CITY.create().name("Lyon"));
            session.addAll(france, malta);
        });
        db.recorder().clear();
    }

    /** Rule 2.6.7. */
    @DatabaseTest
    void readingTheReferenceSelectsEvenWhatMemoryHolds(Database db) {
        try (Session session = Session.open(db.engine())) {
            Country france = session.getOne(COUNTRY, 1L);
            City lyon = session.getOne(CITY, 1L);
            db.recorder().clear();

            assertThat(lyon.country()).isSameAs(france);
            db.recorder().hasRun(COUNTRY_BY_CODE + " -- ['fr']");
            assertThat(lyon.country()).isSameAs(france);
            db.recorder().hasRunNothing();
        }
    }

    @DatabaseTest
    void aCodeThatIsNullLeadsNowhereWithoutSql(Database db) {
        try (Session session = Session.open(db.engine())) {
            session.add(CITY.create().name("Atlantis"));
            session.commit();
            City atlantis = session.getOne(CITY, 2L);
            assertThat(atlantis.countryCode()).isNull();
            db.recorder().clear();

            assertThat(atlantis.country()).isNull();
            db.recorder().hasRunNothing();
        }
    }

    @DatabaseTest
    void theListGoesByTheCode(Database db) {
        try (Session session = Session.open(db.engine())) {
            Country france = session.getOne(COUNTRY, 1L);
            db.recorder().clear();

            assertThat(france.cities()).extracting(City::name).containsExactly("Lyon");
            db.recorder()
                    .hasRun("select cities.id, cities.name, cities.country_code from cities"
                            + " where cities.country_code = ? -- ['fr']");
            assertThat(france.cities().get(0).country()).isSameAs(france);
        }
    }

    @DatabaseTest
    void assigningTheReferenceCopiesTheCode(Database db) {
        try (Session session = Session.open(db.engine())) {
            Country malta = session.getOne(COUNTRY, 2L);
            City lyon = session.getOne(CITY, 1L);
            db.recorder().clear();

            assertThat(lyon.country(malta).countryCode()).isEqualTo("mt");
            session.flush();

            db.recorder().hasRun("update cities set country_code = ? where id = ? -- ['mt', 1]");
            assertThat(malta.cities()).containsExactly(lyon);
        }
    }

    @DatabaseTest
    void assigningTheCodeTakesTheReferenceAlong(Database db) {
        try (Session session = Session.open(db.engine())) {
            City lyon = session.getOne(CITY, 1L);
            assertThat(lyon.country().code()).isEqualTo("fr");

            lyon.countryCode("mt");

            assertThat(lyon.country().code()).isEqualTo("mt");
            session.commit();
            assertThat(lyon.country().id()).isEqualTo(2L);
        }
    }

    @DatabaseTest
    void aNewCountryGivesItsCodeToItsCitiesBeforeAnyFlush(Database db) {
        try (Session session = Session.open(db.engine())) {
            Country italy = COUNTRY.create().code("it");
            City rome = CITY.create().name("Rome").country(italy);

            assertThat(rome.countryCode()).isEqualTo("it");
            session.add(rome);
            session.commit();

            assertThat(session.query(CITY).where(CITY.countryCode.eq("it")).one())
                    .isSameAs(rome);
        }
    }

    @DatabaseTest
    void queriesCompareAndJoinByTheCode(Database db) {
        try (Session session = Session.open(db.engine())) {
            Country france = session.getOne(COUNTRY, 1L);
            db.recorder().clear();

            assertThat(session.query(CITY).where(CITY.country.eq(france)).list())
                    .extracting(City::name)
                    .containsExactly("Lyon");
            db.recorder()
                    .hasRun("select cities.id, cities.name, cities.country_code from cities"
                            + " where cities.country_code = ? -- ['fr']");
            assertThat(session.query(CITY)
                            .join(CITY.country)
                            .where(COUNTRY.code.eq("fr"))
                            .count())
                    .isEqualTo(1);
        }
    }

    @DatabaseTest
    void optionsLoadBothSidesByTheCode(Database db) {
        try (Session session = Session.open(db.engine())) {
            City lyon = session.query(CITY).options(selectin(CITY.country)).one();
            assertThat(db.recorder().count()).isEqualTo(2);
            assertThat(lyon.country().code()).isEqualTo("fr");
            assertThat(db.recorder().count()).isEqualTo(2);
        }
        db.recorder().clear();
        try (Session session = Session.open(db.engine())) {
            Country france = session.query(COUNTRY)
                    .where(COUNTRY.code.eq("fr"))
                    .options(selectin(COUNTRY.cities))
                    .one();
            assertThat(france.cities()).hasSize(1);
            assertThat(db.recorder().count()).isEqualTo(2);
        }
    }

    @DatabaseTest
    void hintsTellAKeyByCodeFromAKeyById(Database db) {
        try (Session session = Session.open(db.engine())) {
            Country france = session.getOne(COUNTRY, 1L);
            Country malta = session.getOne(COUNTRY, 2L);
            session.add(HARBOUR.create().country(france).flag(malta));
            session.commit();
            Harbour marseille = session.query(HARBOUR).one();

            assertThat(marseille.countryCode()).isEqualTo("fr");
            assertThat(marseille.flagId()).isEqualTo(2L);
            assertThat(marseille.country()).isSameAs(france);
            assertThat(marseille.flag()).isSameAs(malta);
            assertThat(france.harbours()).containsExactly(marseille);
            assertThat(malta.harbours()).isEmpty();
        }
    }
}
