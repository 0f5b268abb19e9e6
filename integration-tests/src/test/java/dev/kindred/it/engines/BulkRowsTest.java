package dev.kindred.it.engines;

import static dev.kindred.it.model.Writer_.WRITER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kindred.engine.SqlConnection;
import dev.kindred.it.Novels;
import dev.kindred.it.model.Writer;
import dev.kindred.session.SessionFactory;
import dev.kindred.testkit.Database;
import dev.kindred.testkit.DatabaseTest;
import dev.kindred.testkit.Databases;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Many rows in one statement that answers their keys. */
class BulkRowsTest {

    @DatabaseTest(Databases.POSTGRESQL)
    void eachObjectGetsTheKeyOfItsRowAlsoWhereKeysFall(Database db) {
        Novels.createTables(db);
        try (SqlConnection connection = db.engine().connect()) {
            connection
                    .sql("alter table writers alter column id set minvalue -1000 set increment by -1")
                    .execute();
            connection.commit();
        }
        List<Writer> writers = IntStream.range(0, 20)
                .mapToObj(i -> WRITER.create().name("w" + i))
                .toList();
        SessionFactory.of(db.engine()).run(session -> session.addAll(new ArrayList<>(writers)));

        SessionFactory.of(db.engine()).run(session -> {
            for (Writer writer : writers) {
                assertThat(session.getOne(WRITER, writer.id()).name()).isEqualTo(writer.name());
            }
        });
    }
}
