package dev.kindred.engine;

import static dev.kindred.sql.Library.ADD_AUTHOR;
import static dev.kindred.sql.Library.AUTHORS;
import static dev.kindred.sql.Library.NAME;
import static dev.kindred.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kindred.sql.Library;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SqlLogTest {

    private static final Logger LOGGER = Logger.getLogger("dev.kindred.sql");

    private final List<String> lines = new ArrayList<>();
    private final Handler handler = new Handler() {
        @Override
        public void publish(LogRecord record) {
            lines.add(new SimpleFormatter().formatMessage(record));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @AfterEach
    void silence() {
        LOGGER.removeHandler(handler);
        LOGGER.setLevel(null);
        LOGGER.setUseParentHandlers(true);
    }

    @Test
    void showsEachStatementWithItsParametersRowsAndTime() {
        listen(Level.FINE);

        run(EngineOptions.defaults());

        assertThat(lines).hasSize(2);
        assertThat(lines.get(0))
                .startsWith("insert into")
                .contains("['Jane Austen'] 1 row, ")
                .endsWith(" ms");
        assertThat(lines.get(1)).startsWith("select ").contains("where").contains("['Jane Austen'] 1 row, ");
    }

    @Test
    void hidesValuesOnRequest() {
        listen(Level.FINE);

        run(EngineOptions.defaults().withHiddenValues());

        assertThat(lines)
                .hasSize(2)
                .allSatisfy(line -> assertThat(line).contains("?").doesNotContain("Jane"));
    }

    @Test
    void isSilentUnlessAskedFor() {
        listen(Level.INFO);

        run(EngineOptions.defaults());

        assertThat(lines).isEmpty();
    }

    private void listen(Level level) {
        LOGGER.setLevel(level);
        LOGGER.setUseParentHandlers(false);
        LOGGER.addHandler(handler);
    }

    private void run(EngineOptions options) {
        try (Engine engine = Engine.create("jdbc:h2:mem:sqllog", options)) {
            engine.createAll(Library.metaData());
            try (SqlConnection connection = engine.connect()) {
                lines.clear();
                connection.insert(ADD_AUTHOR, "Jane Austen");
                connection.list(select(NAME).from(AUTHORS).where(NAME.eq("Jane Austen")));
                lines.removeIf(line -> line.equals("begin"));
            }
            lines.removeIf(line -> line.equals("rollback"));
        }
    }
}
