package dev.kindred.it.mapping;

import static dev.kindred.it.mapping.Memo_.MEMO;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kindred.schema.MetaData;
import dev.kindred.session.Session;
import dev.kindred.testkit.Database;
import dev.kindred.testkit.DatabaseTest;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;

/** Attributes inherited from interfaces, in both styles of naming, and methods with a body beside them. */
class MixinTest {

    private static final Instant NEW_YEAR = Instant.parse("2026-01-01T00:00:00Z");

    @BeforeEach
    void store(Database db) {
        db.createAll(MetaData.of(MEMO));
        try (Session session = Session.open(db.engine())) {
            Memo memo = MEMO.create().createdAt(NEW_YEAR);
            memo.setName("milk");
            memo.setUrgent(true);
            session.add(memo);
            session.commit();
        }
        db.recorder().clear();
    }

    @DatabaseTest
    void inheritedAttributesAreStored(Database db) {
        try (Session session = Session.open(db.engine())) {
            Memo memo = session.getOne(MEMO, 1L);

            assertThat(memo.createdAt()).isEqualTo(NEW_YEAR);
            assertThat(memo.changedAt()).isNull();
            assertThat(memo.getName()).isEqualTo("milk");
            assertThat(memo.isUrgent()).isTrue();
        }
    }

    @DatabaseTest
    void methodsWithABodyWorkOnTheAttributes(Database db) {
        try (Session session = Session.open(db.engine())) {
            Memo memo = session.getOne(MEMO, 1L);
            assertThat(memo.getLabel()).isEqualTo("milk!");
            assertThat(memo.hasChanged()).isFalse();
            db.recorder().clear();

            assertThat(memo.touch(NEW_YEAR)).isSameAs(memo);
            session.flush();

            assertThat(memo.hasChanged()).isTrue();
            assertThat(db.recorder().statements())
                    .singleElement()
                    .asString()
                    .startsWith("update memos set changed_at = ? where id = ?");
        }
    }

    @DatabaseTest
    void inheritedAttributesAreAskedFor(Database db) {
        try (Session session = Session.open(db.engine())) {
            assertThat(session.query(MEMO)
                            .where(MEMO.createdAt.eq(NEW_YEAR), MEMO.name.eq("milk"), MEMO.urgent.eq(true))
                            .orderBy(MEMO.createdAt)
                            .count())
                    .isEqualTo(1);
        }
    }
}
