package dev.kindred.it;

import static dev.kindred.it.model.Writer_.WRITER;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kindred.engine.Engine;
import dev.kindred.exception.KindredException;
import dev.kindred.schema.MetaData;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** URLs that lead to no database. */
class BadAddressTest {

    private static void open(String url) {
        try (Engine engine = Engine.create(url)) {
            engine.createAll(MetaData.of(WRITER));
        }
    }

    @Test
    void aUrlOfADatabaseThatKindredDoesNotKnow() {
        assertThatThrownBy(() -> open("jdbc:unheard:of"))
                .isInstanceOf(KindredException.class)
                .hasMessageContaining("jdbc:unheard:of")
                .hasMessageContaining("jdbc:sqlite:");
    }

    @Test
    void whatIsNoUrlAtAll() {
        assertThatThrownBy(() -> open("library.db"))
                .isInstanceOf(KindredException.class)
                .hasMessageContaining("library.db");
    }

    @Test
    void anSqliteFileInAFolderThatIsNotThere(@TempDir Path folder) {
        Path file = folder.resolve("missing").resolve("library.db");

        assertThatThrownBy(() -> open("jdbc:sqlite:" + file))
                .isInstanceOf(KindredException.class)
                .hasMessageContaining(file.toString());
    }

    @Test
    void anSqliteFileThatIsAFolder(@TempDir Path folder) {
        assertThatThrownBy(() -> open("jdbc:sqlite:" + folder))
                .isInstanceOf(KindredException.class)
                .hasMessageContaining(folder.toString());
    }
}
