package dev.kindred.it.schema;

import static dev.kindred.it.schema.Maker_.MAKER;
import static dev.kindred.it.schema.Offer_.OFFER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kindred.exception.ConstraintViolationException;
import dev.kindred.exception.MappingException;
import dev.kindred.schema.MetaData;
import dev.kindred.session.Session;
import dev.kindred.testkit.Database;
import dev.kindred.testkit.DatabaseTest;
import dev.kindred.testkit.Databases;

class PartialIndexTest {

    private static final MetaData TABLES = MetaData.of(MAKER, OFFER);

    @DatabaseTest(except = {Databases.H2, Databases.MARIADB})
    void isUniqueAmongItsRowsAlone(Database db) {
        db.createAll(TABLES);
        try (Session session = Session.open(db.engine())) {
            session.addAll(
                    OFFER.create().ware(1).price(0),
                    OFFER.create().ware(1).price(0),
                    OFFER.create().ware(1).price(5));
            session.commit();
            session.add(OFFER.create().ware(1).price(6));

            assertThatThrownBy(session::commit).isInstanceOf(ConstraintViolationException.class);
        }
    }

    @DatabaseTest(except = {Databases.SQLITE, Databases.POSTGRESQL})
    void isRefusedWhereThereIsNone(Database db) {
        assertThatThrownBy(() -> db.engine().createAll(TABLES))
                .isInstanceOf(MappingException.class)
                .hasMessageContaining(
                        "[KIN-063] The index ix_offers_ware of Offer is of some rows only (where price > 0)");

        assertThat(db.recorder().statements()).isEmpty();
    }
}
