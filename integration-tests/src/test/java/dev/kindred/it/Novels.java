package dev.kindred.it;

import static dev.kindred.it.model.Novel_.NOVEL;
import static dev.kindred.it.model.Writer_.WRITER;

import dev.kindred.it.model.Writer;
import dev.kindred.schema.MetaData;
import dev.kindred.session.Session;
import dev.kindred.session.SessionSettings;
import dev.kindred.testkit.Database;

/** The stock of the tests: writers with novels, numbered from 1, and the statements that read them. */
public final class Novels {

    static final String WRITERS = "select writers.id, writers.name, writers.bio from writers";
    static final String NOVELS = "select novels.id, novels.title, novels.pages, novels.writer_id from novels";
    static final String WRITER_BY_KEY = WRITERS + " where writers.id = ?";
    static final String NOVEL_BY_KEY = NOVELS + " where novels.id = ?";
    static final String NOVELS_OF_WRITER = NOVELS + " where novels.writer_id = ?";
    static final String RELEASE = "update novels set writer_id = ? where id = ?";

    public static final SessionSettings WITHOUT_AUTOFLUSH =
            SessionSettings.defaults().withAutoflush(false);

    private Novels() {}

    public static void createTables(Database db) {
        db.createAll(MetaData.of(WRITER, NOVEL));
    }

    /** Stores a writer with novels, and forgets the statements that did it. */
    public static void store(Database db, String name, String... titles) {
        try (Session session = Session.open(db.engine())) {
            Writer writer = WRITER.create().name(name);
            for (String title : titles) {
                writer.novels().add(NOVEL.create().title(title));
            }
            session.add(writer);
            session.commit();
        }
        db.recorder().clear();
    }

    /** An insert whose keys the database gives, one for each list of parameters, as this database spells it. */
    public static String numbered(Database db, String insert) {
        return Inserts.numbered(db, insert);
    }

    /** The number of rows that another session finds. */
    static long novels(Database db) {
        try (Session session = Session.open(db.engine())) {
            return session.query(NOVEL).count();
        }
    }
}
