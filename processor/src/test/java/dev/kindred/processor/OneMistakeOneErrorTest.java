package dev.kindred.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One mistake in the mapping shows one error, and code that uses the model is not blamed for it. */
class OneMistakeOneErrorTest {

    private static final String AUTHOR = """
            package library;

            #imports

            @Entity("authors")
            public interface Author {
                @Id Long id();

                @Column(length = 100) String name();
                Author name(String name);

                @Relationship(backPopulates = "author") List<Book> books();
            }
            """;

    private static final String BOOK = """
            package library;

            #imports

            @Entity("books")
            public interface Book {
                @Id Long id();

                @Column(length = 300) String title();
                Book title(String title);

                @ForeignKey("authors.id") Long authorId();

                @Relationship(backPopulates = "books") Author author();
                Book author(Author author);
            }
            """;

    private static final String PROGRAM = """
            package library;

            import static library.Author_.AUTHOR;
            import static library.Book_.BOOK;

            class Program {
                Object[] attributes = {
                    AUTHOR.id, AUTHOR.name, AUTHOR.books, BOOK.id, BOOK.title, BOOK.authorId, BOOK.author
                };

                Object run() {
                    Author austen = AUTHOR.create().name("Jane Austen");
                    Book emma = BOOK.create().title("Emma").author(austen);
                    Object[] values = {austen.books(), emma.author().name(), emma.authorId(), AUTHOR.as("a").name};
                    return values;
                }
            }
            """;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            KIN-001 | @Id Long id();\\n\\n    @Column(length = 100) | Long id();\\n\\n    @Column(length = 100)
            KIN-002 | Long authorId(); | java.util.Currency authorId();
            KIN-004 | Author name(String name); | Author name(String name); void name(String first, String last);
            KIN-005 | backPopulates = "author" | backPopulates = "writer"
            KIN-005 | backPopulates = "books" | backPopulates = "novels"
            KIN-006 | backPopulates = "author" | backPopulates = "title"
            KIN-006 | backPopulates = "books" | backPopulates = "name"
            KIN-007 | @Relationship(backPopulates = "books") | @Relationship
            KIN-007 | @Relationship(backPopulates = "author") | @Relationship
            KIN-009 | List<Book> books() | List<String> books()
            KIN-010 | List<Book> books() | ArrayList<Book> books()
            KIN-010 | List<Book> books() | Optional<List<Book>> books()
            KIN-010 | List<Book> books() | SortedMap<String, Book> books()
            KIN-011 | @Relationship(backPopulates = "author") | ''
            KIN-011 | @Relationship(backPopulates = "books") | ''
            KIN-014 | backPopulates = "books" | backPopulates = "books", foreignKey = "authorKey"
            KIN-015 | authors.id | authors.key
            KIN-015 | authors.id | author.id
            KIN-015 | authors.id | authors
            KIN-015 | authors.id | authors.name
            KIN-015 | "authors.id") Long authorId(); | "authors.name") String writer();\\n\\n    @ForeignKey("authors.id") Long authorId();
            KIN-016 | Long authorId(); | Integer authorId();
            KIN-017 | backPopulates = "books" | backPopulates = "books", cascade = Cascade.DELETE_ORPHAN
            KIN-018 | @Column(length = 300) | @Column("ID")
            KIN-019 | length = 300 | length = -1
            KIN-019 | length = 300 | precision = 3
            KIN-021 | interface Author { | interface Author<T> {
            KIN-025 | @Entity("books") | @Entity("authors")
            KIN-027 | Long authorId(); | @Nullable Long authorId();
            KIN-028 | @ForeignKey("authors.id") Long | Long
            KIN-030 | Id Long id();\\n\\n    @Column(length = 300) | Id Double id();\\n\\n    @Column(length = 300)
            KIN-031 | backPopulates = "author" | backPopulates = "author", cascade = Cascade.DELETE_ORPHAN
            KIN-031 | backPopulates = "author" | backPopulates = "author", cascade = Cascade.ALL, passiveDeletes = PassiveDeletes.ALL
            KIN-032 | Author name(String name); | @Column("n") Author name(String name);
            KIN-032 | Author name(String name); | Author name(String name); @Id default int two() { return 2; }
            KIN-032 | @Relationship(backPopulates = "books") | @Column @Relationship(backPopulates = "books")
            KIN-032 | @Id Long id();\\n\\n    @Column(length = 300) | @Id @Column(nullable = true) Long id();\\n\\n    @Column(length = 300)
            KIN-032 | @Relationship(backPopulates = "books") | @Comment("its writer") @Relationship(backPopulates = "books")
            KIN-032 | @Relationship(backPopulates = "author") | @Comment("by her") @Relationship(backPopulates = "author")
            KIN-060 | @Entity("books") | @Index("name") @Entity("books")
            KIN-060 | @Entity("books") | @Index @Entity("books")
            KIN-060 | @Entity("books") | @Index({"author", "authorId"}) @Entity("books")
            KIN-060 | @Relationship(backPopulates = "author") | @Index @Relationship(backPopulates = "author")
            KIN-060 | @Column(length = 300) | @Column(length = 300) @Index("title")
            KIN-061 | @Entity("books") | @Check(value = "1 = 1", name = "a") @Index(value = "title", name = "a") @Entity("books")
            KIN-061 | @ForeignKey("authors.id") | @ForeignKey(value = "authors.id", name = "a") @Index(name = "a")
            KIN-062 | @Entity("books") | @Check(" ") @Entity("books")
            KIN-034 | @Entity("books") | @Unique("name") @Entity("books")
            KIN-037 | Author name(String name); | Author name(String name); String setName(String name);
            KIN-038 | Author name(String name); | Author name(String name); String getName();
            KIN-040 | "authors.id" | value = "authors.id", onDelete = ReferentialAction.SET_NULL
            KIN-008 | backPopulates = "author" | backPopulates = "author", secondary = "authorships"
            KIN-014 | backPopulates = "author" | backPopulates = "author", foreignKey = "id"
            KIN-032 | @Id Long id();\\n\\n    @Column(length = 300) | @LinkColumns @Id Long id();\\n\\n    @Column(length = 300)
            KIN-032 | @Relationship(backPopulates = "books") | @Version @Relationship(backPopulates = "books")
            KIN-044 | List<Book> books() | Map<String, Book> books()
            KIN-044 | backPopulates = "author" | backPopulates = "author", mapKey = "title"
            KIN-044 | backPopulates = "author") List<Book> | backPopulates = "author", mapKey = "name") Map<String, Book>
            KIN-044 | backPopulates = "author") List<Book> | backPopulates = "author", mapKey = "id") Map<String, Book>
            KIN-044 | backPopulates = "author") List<Book> | backPopulates = "author", mapKey = "author") Map<Author, Book>
            KIN-045 | backPopulates = "author" | backPopulates = "author", orderBy = "title descending"
            KIN-045 | backPopulates = "author" | backPopulates = "author", orderBy = "title,"
            KIN-045 | backPopulates = "author" | backPopulates = "author", orderBy = "title, name desc"
            KIN-045 | backPopulates = "author" | backPopulates = "author", orderBy = "author"
            KIN-045 | backPopulates = "author" | backPopulates = "author", position = "title"
            KIN-045 | backPopulates = "author" | backPopulates = "author", position = "authorId"
            KIN-046 | backPopulates = "author") List<Book> | backPopulates = "author", orderBy = "title") Set<Book>
            KIN-046 | backPopulates = "author") List<Book> | backPopulates = "author", orderBy = "title", mapKey = "title") Map<String, Book>
            KIN-046 | backPopulates = "author") List<Book> | backPopulates = "author", position = "title") Set<Book>
            KIN-046 | backPopulates = "author" | backPopulates = "author", position = "title", orderBy = "title"
            KIN-046 | backPopulates = "author" | backPopulates = "author", viewOnly = true
            KIN-046 | backPopulates = "author" | backPopulates = "author", postUpdate = true
            KIN-046 | backPopulates = "author" | backPopulates = "author", singleParent = true
            KIN-046 | backPopulates = "books" | backPopulates = "books", secondary = "authorships"
            KIN-046 | backPopulates = "books" | backPopulates = "books", orderBy = "name"
            KIN-046 | backPopulates = "books" | backPopulates = "books", mapKey = "name"
            KIN-046 | backPopulates = "books" | backPopulates = "books", passiveDeletes = PassiveDeletes.UNLOADED
            KIN-046 | backPopulates = "books" | backPopulates = "books", postUpdate = true
            KIN-047 | @Relationship(backPopulates = "author") | @LinkColumns(own = "a") @Relationship(backPopulates = "author")
            KIN-048 | backPopulates = "books" | backPopulates = "books", backref = "novels"
            KIN-048 | backPopulates = "author" | backref = "author"
            KIN-048 | backPopulates = "books" | backref = "books"
            KIN-050 | Author name(String name); | Author name(String name); @Version int version(); Author version(int version);
            KIN-050 | Author name(String name); | Author name(String name); @Version short version();
            KIN-050 | Author name(String name); | Author name(String name); @Version Optional<Integer> version();
            KIN-050 | Author name(String name); | Author name(String name); @Version int version(); @Version long second();
            KIN-050 | @Id Long id();\\n\\n    @Column(length = 100) | @Id @Version Long id();\\n\\n    @Column(length = 100)
            KIN-032 | @Relationship(backPopulates = "books") | @ServerDefault("1") @Relationship(backPopulates = "books")
            KIN-065 | Author name(String name); | Author name(String name); @Sequence("s") int rank();
            KIN-065 | @Id Long id();\\n\\n    @Column(length = 300) | @Id @Sequence("s") Long id(); Book id(Long id); @Id int part(); Book part(int part);\\n\\n    @Column(length = 300)
            KIN-065 | @Id Long id();\\n\\n    @Column(length = 100) | @Id @Sequence("") Long id();\\n\\n    @Column(length = 100)
            KIN-065 | @Id Long id();\\n\\n    @Column(length = 100) | @Id @Sequence(value = "s", allocation = 0) Long id();\\n\\n    @Column(length = 100)
            KIN-066 | @Id Long id();\\n\\n    @Column(length = 100) | @Id @ServerDefault("1") Long id();\\n\\n    @Column(length = 100)
            KIN-066 | Author name(String name); | Author name(String name); @ServerDefault(" ") int rank();
            KIN-066 | Author name(String name); | Author name(String name); @ServerDefault("1") @Version int rank();
            KIN-066 | Author name(String name); | Author name(String name); @ServerDefault("1") @Computed("1 + 1") int rank();
            KIN-068 | Author name(String name); | Author name(String name); @Computed("1 + 1") int rank(); Author rank(int rank);
            KIN-068 | Author name(String name); | Author name(String name); @Computed("") int rank();
            KIN-068 | Long authorId(); | @Computed("1") Long authorId();
            KIN-068 | @Id Long id();\\n\\n    @Column(length = 100) | @Id @Computed("1") Long id();\\n\\n    @Column(length = 100)
            """)
    void showsOnlyTheMistake(String code, String right, String wrong) {
        String found = right.replace("\\n", "\n");
        String put = wrong.replace("\\n", "\n");
        assertThat(AUTHOR + BOOK).contains(found);

        Compilation.Outcome outcome = new Compilation(folder)
                .source("library/Author.java", AUTHOR.replace(found, put))
                .source("library/Book.java", BOOK.replace(found, put))
                .source("library/Program.java", PROGRAM)
                .run();

        assertThat(outcome.messages()).singleElement().asString().startsWith("[" + code + "]");
    }
}
