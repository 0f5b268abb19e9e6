package dev.kindred.it.relation;

import static dev.kindred.it.relation.Camp_.CAMP;
import static dev.kindred.it.relation.Scout_.SCOUT;
import static dev.kindred.it.relation.Tent_.TENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kindred.exception.InvalidValueException;
import dev.kindred.schema.MetaData;
import dev.kindred.session.Session;
import dev.kindred.session.SessionFactory;
import dev.kindred.session.SessionSettings;
import dev.kindred.testkit.Database;
import dev.kindred.testkit.DatabaseTest;

/** Row K2: setting a key is setting the reference, also where that is refused. */
class RefusedKeyTest {

    @DatabaseTest
    void aKeyThatTheOtherSideRefusesIsNotSet(Database db) {
        db.createAll(MetaData.of(CAMP, SCOUT, TENT));
        try (Session session = SessionFactory.of(db.engine())
                .with(SessionSettings.defaults().withAutoflush(false))
                .open()) {
            Camp camp = CAMP.create().name("Lake");
            session.add(camp);
            session.flush();
            Scout nameless = SCOUT.create();

            assertThatThrownBy(() -> nameless.camp(camp)).isInstanceOf(InvalidValueException.class);
            session.add(nameless);
            assertThatThrownBy(() -> nameless.campId(camp.id())).isInstanceOf(InvalidValueException.class);
            assertThat(nameless.campId()).isNull();
            assertThat(nameless.camp()).isNull();
            assertThat(camp.scouts()).isEmpty();

            nameless.name("Ann").campId(camp.id());
            assertThat(camp.scouts()).containsEntry("Ann", nameless);
        }
    }
}
