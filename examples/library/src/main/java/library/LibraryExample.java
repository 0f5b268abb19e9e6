package library;

import static dev.kindred.query.LoadOption.selectin;
import static dev.kindred.sql.Sql.construct;
import static dev.kindred.sql.Sql.count;
import static dev.kindred.sql.Sql.select;
import static library.Author_.AUTHOR;
import static library.Book_.BOOK;

import dev.kindred.engine.Engine;
import dev.kindred.engine.EngineOptions;
import dev.kindred.schema.MetaData;
import dev.kindred.session.Session;
import dev.kindred.session.SessionFactory;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The first page of the guide as a program: what each line of code sends to the database, and what comes back. */
public final class LibraryExample {

    private final Story story;
    private final Path folder;

    LibraryExample(PrintStream out, Path folder) {
        this.story = new Story(out);
        this.folder = folder;
    }

    /** Runs the example in the current folder. */
    public static void main(String[] arguments) throws IOException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        new LibraryExample(out, Path.of("")).run();
    }

    void run() throws IOException {
        startAfresh();
        String url = "jdbc:sqlite:" + folder.resolve("library.db");
        story.say("Each line of code is followed by the statements it sent (>), and by what it answered (=).");
        try (Engine engine = Engine.create(url, EngineOptions.defaults().withListener(story))) {
            story.chapter("Tables");
            story.step(
                    "engine.createAll(MetaData.of(AUTHOR, BOOK));", () -> engine.createAll(MetaData.of(AUTHOR, BOOK)));
            write(engine);
            read(engine);
            shortForm(SessionFactory.of(engine));
        }
        story.say("");
        story.say("The rows are in library.db; open it with any SQLite tool.");
    }

    private void startAfresh() throws IOException {
        for (String name : new String[] {"library.db", "library.db-wal", "library.db-shm"}) {
            if (Files.deleteIfExists(folder.resolve(name))) {
                story.say("Deleted " + name + " of an earlier run, to start afresh.");
            }
        }
    }

    private void write(Engine engine) {
        try (Session session = Session.open(engine)) {
            story.chapter("An author");
            Author austen = story.step(
                    "Author austen = AUTHOR.create().name(\"Jane Austen\");",
                    () -> AUTHOR.create().name("Jane Austen"));
            story.step("session.add(austen);", () -> session.add(austen));
            story.step("session.commit();", session::commit);

            story.chapter("Her books: assign the object, not the key");
            Book pride = story.step(
                    "Book pride = BOOK.create().title(\"Pride and Prejudice\").author(austen);",
                    () -> BOOK.create().title("Pride and Prejudice").author(austen));
            Book emma = story.step(
                    "Book emma = BOOK.create().title(\"Emma\").author(austen);",
                    () -> BOOK.create().title("Emma").author(austen));
            story.step("session.addAll(pride, emma);", () -> session.addAll(pride, emma));
            story.step("session.commit();", session::commit);

            story.chapter("Both ways");
            story.step("austen.books();", austen::books);
            story.step("pride.author().name();", () -> pride.author().name());
            story.step("pride.authorId();", pride::authorId);
        }
    }

    private void read(Engine engine) {
        try (Session session = Session.open(engine)) {
            story.chapter("A new session: the author with her books, in two statements");
            Author austen = story.step(
                    """
                    Author austen = session.query(AUTHOR)
                            .where(AUTHOR.name.eq("Jane Austen"))
                            .options(selectin(AUTHOR.books))
                            .first().orElseThrow();""",
                    () -> session.query(AUTHOR)
                            .where(AUTHOR.name.eq("Jane Austen"))
                            .options(selectin(AUTHOR.books))
                            .first()
                            .orElseThrow());
            story.step("austen.books();", austen::books);

            story.chapter("A query");
            story.step(
                    """
                    session.query(BOOK)
                            .where(BOOK.author.eq(austen), BOOK.title.contains("Pride"))
                            .list();""",
                    () -> session.query(BOOK)
                            .where(BOOK.author.eq(austen), BOOK.title.contains("Pride"))
                            .list());

            story.chapter("Records instead of entities");
            story.step(
                    """
                    session.list(
                            select(construct(AuthorCount::new, AUTHOR.name, count(BOOK.id)))
                                .from(AUTHOR).join(AUTHOR.books)
                                .groupBy(AUTHOR.name).having(count(BOOK.id).gt(1L))
                                .orderBy(count(BOOK.id).desc()));""",
                    () -> session.list(select(construct(AuthorCount::new, AUTHOR.name, count(BOOK.id)))
                            .from(AUTHOR)
                            .join(AUTHOR.books)
                            .groupBy(AUTHOR.name)
                            .having(count(BOOK.id).gt(1L))
                            .orderBy(count(BOOK.id).desc())));
        }
    }

    private void shortForm(SessionFactory sessions) {
        story.chapter("As applications do it: the factory ends the transaction");
        story.step(
                "sessions.run(session -> session.add(AUTHOR.create().name(\"Iris Murdoch\")));",
                () -> sessions.run(session -> session.add(AUTHOR.create().name("Iris Murdoch"))));
        story.step(
                "long authors = sessions.transaction(session -> session.query(AUTHOR).count());",
                () -> sessions.transaction(session -> session.query(AUTHOR).count()));
    }
}
