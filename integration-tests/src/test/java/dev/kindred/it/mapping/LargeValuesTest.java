package dev.kindred.it.mapping;

import static dev.kindred.it.mapping.Plain_.PLAIN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kindred.exception.InvalidValueException;
import dev.kindred.schema.MetaData;
import dev.kindred.session.Session;
import dev.kindred.session.SessionFactory;
import dev.kindred.testkit.Database;
import dev.kindred.testkit.DatabaseTest;
import dev.kindred.testkit.Databases;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;

/** Texts and bytes of a megabyte and more. */
class LargeValuesTest {

    private static final int MEGABYTE = 1 << 20;

    @BeforeEach
    void tables(Database db) {
        db.createAll(MetaData.of(PLAIN));
    }

    private static void store(Database db, Plain plain) {
        SessionFactory.of(db.engine()).run(session -> session.add(plain));
    }

    private static byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        new Random(1).nextBytes(bytes);
        return bytes;
    }

    @DatabaseTest
    void aTextOfAMegabyteComesBackAndIsFound(Database db) {
        String text = "ä🙂a".repeat(MEGABYTE / 4);
        store(db, TypesTest.filled().text(text));

        try (Session session = Session.open(db.engine())) {
            assertThat(session.query(PLAIN).one().text()).isEqualTo(text);
            assertThat(session.query(PLAIN).where(PLAIN.text.eq(text)).count()).isOne();
            assertThat(session.query(PLAIN).where(PLAIN.text.eq(text + "a")).count())
                    .isZero();
        }
    }

    @DatabaseTest
    void bytesOfAMegabyteComeBackAndAreFound(Database db) {
        byte[] bytes = bytes(MEGABYTE);
        store(db, TypesTest.filled().bytes(bytes));

        try (Session session = Session.open(db.engine())) {
            assertThat(session.query(PLAIN).one().bytes()).isEqualTo(bytes);
            assertThat(session.query(PLAIN).where(PLAIN.bytes.eq(bytes)).count())
                    .isOne();
        }
    }

    @DatabaseTest
    void allBytesAndNoBytesComeBack(Database db) {
        byte[] all = new byte[256];
        for (int i = 0; i < all.length; i++) {
            all[i] = (byte) i;
        }
        store(db, TypesTest.filled().bytes(all));
        store(db, TypesTest.filled().bytes(new byte[0]));

        try (Session session = Session.open(db.engine())) {
            assertThat(session.query(PLAIN).orderBy(PLAIN.id).list())
                    .extracting(Plain::bytes)
                    .containsExactly(all, new byte[0]);
        }
    }

    /** MariaDB's server takes 16 megabytes in one packet, unless it is set up otherwise. */
    @DatabaseTest(except = {Databases.MARIADB, Databases.H2})
    void sixteenMegabytesComeBack(Database db) {
        byte[] bytes = bytes(16 * MEGABYTE);
        store(db, TypesTest.filled().bytes(bytes).text("x".repeat(16 * MEGABYTE)));

        try (Session session = Session.open(db.engine())) {
            Plain read = session.query(PLAIN).one();
            assertThat(read.bytes()).isEqualTo(bytes);
            assertThat(read.text()).hasSize(16 * MEGABYTE);
        }
    }

    @DatabaseTest(except = {Databases.MARIADB, Databases.SQLITE, Databases.POSTGRESQL})
    void whatH2CannotKeepIsRefused(Database db) {
        assertThatThrownBy(() -> store(db, TypesTest.filled().text("x".repeat(MEGABYTE + 1))))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("Plain.text")
                .hasMessageContaining("has 1048577 characters, but H2 keeps 1048576");
        assertThatThrownBy(() -> store(db, TypesTest.filled().bytes(new byte[MEGABYTE + 1])))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("has 1048577 bytes, but H2 keeps 1048576");
    }
}
