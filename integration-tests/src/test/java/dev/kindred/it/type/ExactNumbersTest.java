package dev.kindred.it.type;

import static dev.kindred.it.type.Exact_.EXACT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kindred.exception.InvalidValueException;
import dev.kindred.exception.MappingException;
import dev.kindred.schema.MetaData;
import dev.kindred.session.Session;
import dev.kindred.session.SessionFactory;
import dev.kindred.testkit.Database;
import dev.kindred.testkit.DatabaseTest;
import dev.kindred.testkit.Databases;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;

/** Decimals and whole numbers of 38 digits are exact, or their table is refused. */
class ExactNumbersTest {

    private static final BigDecimal GREATEST = new BigDecimal("9".repeat(28) + "." + "9".repeat(10));
    private static final BigInteger MOST = new BigInteger("9".repeat(38));

    private static Exact exact(BigDecimal amount, BigInteger count) {
        return EXACT.create().amount(amount).count(count);
    }

    @DatabaseTest(except = Databases.SQLITE)
    void allDigitsComeBackAndCount(Database db) {
        db.createAll(MetaData.of(EXACT));
        BigDecimal least = new BigDecimal("0.0000000001");
        SessionFactory.of(db.engine())
                .run(session -> session.addAll(List.of(
                        exact(GREATEST, MOST),
                        exact(GREATEST.subtract(least), MOST.subtract(BigInteger.ONE)),
                        exact(GREATEST.negate(), MOST.negate()))));

        try (Session session = Session.open(db.engine())) {
            Exact found = session.query(EXACT)
                    .where(EXACT.amount.eq(GREATEST), EXACT.count.eq(MOST))
                    .one();
            assertThat(found.amount()).isEqualTo(GREATEST);
            assertThat(found.count()).isEqualTo(MOST);
            assertThat(session.query(EXACT).where(EXACT.amount.lt(GREATEST)).count())
                    .isEqualTo(2);
            assertThat(session.query(EXACT)
                            .where(EXACT.count.in(MOST, MOST.negate()))
                            .count())
                    .isEqualTo(2);
        }
    }

    @DatabaseTest(except = Databases.SQLITE)
    void oneDigitMoreIsRefused(Database db) {
        db.createAll(MetaData.of(EXACT));

        assertThatThrownBy(() -> SessionFactory.of(db.engine())
                        .run(session -> session.add(exact(GREATEST.movePointLeft(1), MOST))))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContainingAll("Exact.amount", "10 digits after the point");
    }

    @DatabaseTest(except = {Databases.H2, Databases.POSTGRESQL, Databases.MARIADB})
    void sqliteRefusesTheTable(Database db) {
        assertThatThrownBy(() -> db.createAll(MetaData.of(EXACT)))
                .isInstanceOf(MappingException.class)
                .hasMessageContaining("KIN-052");
    }
}
