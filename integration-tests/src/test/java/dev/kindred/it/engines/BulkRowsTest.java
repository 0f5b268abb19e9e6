package dev.kindred.it.engines;

import static dev.kindred.it.model.Writer_.WRITER;
import static dev.kindred.it.raw.Singer_.SINGER;
import static dev.kindred.it.raw.Song_.SONG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kindred.engine.SqlConnection;
import dev.kindred.exception.DatabaseException;
import dev.kindred.it.Novels;
import dev.kindred.it.model.Writer;
import dev.kindred.schema.MetaData;
import dev.kindred.session.SessionFactory;
import dev.kindred.sql.Assignment;
import dev.kindred.sql.Insert;
import dev.kindred.sql.Parameter;
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

    @DatabaseTest(except = Databases.SQLITE)
    void aTextThatIsTooLongIsNotCut(Database db) {
        db.createAll(MetaData.of(SINGER, SONG));
        Insert add = new Insert(
                SINGER,
                List.of(new Assignment(SINGER.name, Parameter.argument(SINGER.name.type(), 0))),
                List.of(SINGER.id));
        try (SqlConnection connection = db.engine().connect()) {
            List<Object[]> runs = List.of(new Object[] {"Ann"}, new Object[] {"x".repeat(101)});

            assertThatThrownBy(() -> connection.insertAll(add, runs)).isInstanceOf(DatabaseException.class);
        }
    }
}
