package dev.kindred.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kindred.dialect.Dialect;
import dev.kindred.dialect.Feature;
import dev.kindred.dialect.Identifiers;
import dev.kindred.dialect.Traits;
import dev.kindred.exception.ConstraintViolationException;
import dev.kindred.exception.KindredException;
import dev.kindred.sql.Library;
import dev.kindred.sql.Sql;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;

/** An engine with a dialect that says nothing but the standard. */
class OwnDialectTest {

    private static final Dialect PLAIN =
            new Dialect(Traits.of("Plain", Set.of(Feature.BATCH_KEYS), new Identifiers(Set.of("order"), '"'))) {};
    private static final EngineOptions OPTIONS = EngineOptions.defaults().withDialect(PLAIN);

    private final String url = "jdbc:h2:mem:" + UUID.randomUUID();

    @Test
    void speaksItWhateverTheUrl() {
        try (Engine engine = Engine.create(url, OPTIONS)) {
            engine.createAll(Library.metaData());
            engine.createAll(Library.metaData()); // finds it, though H2 keeps the name in upper case

            assertThat(engine.dialect()).isSameAs(PLAIN);
            assertThat(names(engine)).isEmpty();
            engine.dropAll(Library.metaData());
        }
    }

    @Test
    void speaksItWhateverTheDatabaseCallsItself() {
        JdbcDataSource source = new JdbcDataSource();
        source.setURL(url + ";db_close_delay=-1");

        Engine engine = Engine.of(source, OPTIONS);

        engine.createAll(Library.metaData());
        assertThat(engine.dialect()).isSameAs(PLAIN);
        assertThat(names(engine)).isEmpty();
    }

    @Test
    void tellsBrokenConstraintsByTheStandardsStates() {
        try (Engine engine = Engine.create(url, OPTIONS);
                SqlConnection connection = engine.connect()) {
            connection.ddl("create table a (b int not null)");

            assertThatThrownBy(() -> connection.ddl("insert into a values (null)"))
                    .isInstanceOfSatisfying(
                            ConstraintViolationException.class,
                            e -> assertThat(e.kind()).isEqualTo(ConstraintViolationException.Kind.NOT_NULL));
        }
    }

    @Test
    void saysThatNoDriverTakesTheUrl() {
        assertThatThrownBy(() -> Engine.create("jdbc:foo://host/db?password=secret", OPTIONS))
                .isInstanceOf(KindredException.class)
                .hasMessage("Cannot open jdbc:foo://host/db…: no JDBC driver on the class path takes such a URL."
                        + " Correct it, or add the driver of Plain.");
    }

    private static List<String> names(Engine engine) {
        try (SqlConnection connection = engine.connect()) {
            return connection.list(Sql.select(Library.NAME).from(Library.AUTHORS));
        }
    }
}
