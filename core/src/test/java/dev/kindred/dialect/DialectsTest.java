package dev.kindred.dialect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kindred.exception.KindredException;
import org.junit.jupiter.api.Test;

class DialectsTest {

    @Test
    void knowsADatabaseByUrlAndByName() {
        assertThat(Dialects.ofUrl("jdbc:sqlite:x.db")).isInstanceOf(SqliteDialect.class);
        assertThat(Dialects.ofUrl("jdbc:h2:mem:x")).isInstanceOf(H2Dialect.class);
        assertThat(Dialects.ofProduct("SQLite")).isInstanceOf(SqliteDialect.class);
        assertThat(Dialects.ofProduct("H2")).isInstanceOf(H2Dialect.class);
    }

    @Test
    void saysWhichDatabasesItKnows() {
        assertThatThrownBy(() -> Dialects.ofUrl("jdbc:foo://host/db?password=secret"))
                .isInstanceOf(KindredException.class)
                .hasMessageContaining("jdbc:foo://host/db")
                .hasMessageContaining("jdbc:sqlite: or jdbc:h2:")
                .hasMessageContaining("EngineOptions.withDialect(...)")
                .hasMessageNotContaining("secret");
        assertThatThrownBy(() -> Dialects.ofProduct("Foo"))
                .isInstanceOf(KindredException.class)
                .hasMessageContaining("\"Foo\"")
                .hasMessageContaining("SQLite and H2")
                .hasMessageContaining("EngineOptions.withDialect(...)");
    }
}
