package dev.kindred.it.inspect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.kindred.annotation.ReferentialAction;
import dev.kindred.exception.MappingException;
import dev.kindred.schema.Check;
import dev.kindred.schema.Column;
import dev.kindred.schema.Difference;
import dev.kindred.schema.Difference.Kind;
import dev.kindred.schema.ForeignKey;
import dev.kindred.schema.Index;
import dev.kindred.schema.MetaData;
import dev.kindred.schema.Table;
import dev.kindred.schema.TableSet;
import dev.kindred.schema.UniqueKey;
import dev.kindred.testkit.Database;
import dev.kindred.testkit.DatabaseTest;
import dev.kindred.testkit.Databases;
import dev.kindred.type.Types;
import java.util.List;

/** A database that was created from a model is told apart from another model by just what differs, on each database. */
class DifferenceTest {

    private static void differs(Database db, MetaData created, Kind kind, String sentence) {
        List<Difference> differences = db.createAll(created).engine().validate(Shop.metaData());

        assertThat(differences).singleElement().satisfies(difference -> {
            assertThat(difference.sentence()).isEqualToIgnoringCase(sentence);
            assertThat(difference.kind()).isEqualTo(kind);
            assertThat(difference.table()).isEqualTo("books");
        });
    }

    @DatabaseTest
    void whatIsAsTheModelSaysHasNoDifferences(Database db) {
        assertThat(db.createAll(Shop.metaData()).engine().validate(Shop.metaData()))
                .isEmpty();
        db.engine().requireValid(Shop.metaData());
    }

    @DatabaseTest
    void aTableThatIsMissing(Database db) {
        TableSet authors = () -> List.of(Shop.AUTHORS);
        differs(db, MetaData.of(authors), Kind.MISSING_TABLE, "Table books: it does not exist");
    }

    @DatabaseTest
    void aTableOfOthersDoesNotCount(Database db) {
        TableSet authors = () -> List.of(Shop.AUTHORS);

        assertThat(db.createAll(Shop.metaData()).engine().validate(MetaData.of(authors)))
                .isEmpty();
    }

    @DatabaseTest
    void aColumnThatIsMissing(Database db) {
        differs(
                db,
                Shop.with(columns -> List.of(Shop.ID, Shop.AUTHOR_ID, Shop.TITLE, Shop.ISBN, Shop.PRICE)),
                Kind.MISSING_COLUMN,
                "Table books: column pages does not exist, the model says integer");
    }

    @DatabaseTest
    void aColumnThatTheModelDoesNotKnow(Database db) {
        differs(
                db,
                Shop.with(columns -> {
                    columns.add(Column.of("subtitle", Types.text(50)).nullable());
                    return columns;
                }),
                Kind.EXTRA_COLUMN,
                "Table books: column subtitle (varchar(50)) is not in the model");
    }

    @DatabaseTest
    void aColumnThatNoRowCanBeInsertedWithout(Database db) {
        differs(
                db,
                Shop.with(columns -> {
                    columns.add(Column.of("subtitle", Types.text(50)));
                    return columns;
                }),
                Kind.EXTRA_COLUMN,
                "Table books: column subtitle (varchar(50)) is not in the model, and no row can be inserted without it");
    }

    @DatabaseTest
    void anotherType(Database db) {
        differs(
                db,
                Shop.with(Shop.PAGES, Column.of("pages", Types.SMALLINT)),
                Kind.TYPE,
                "Table books: column pages is smallint, the model says "
                        + (db.is(Databases.MARIADB) ? "int" : "integer"));
    }

    @DatabaseTest
    void anotherLength(Database db) {
        differs(
                db,
                Shop.with(Shop.TITLE, Column.of("title", Types.text(200))),
                Kind.LENGTH,
                "Table books: column title is varchar(200), the model says varchar(300)");
    }

    @DatabaseTest
    void otherDigits(Database db) {
        String decimal = db.is(Databases.SQLITE) || db.is(Databases.POSTGRESQL) ? "numeric" : "decimal";
        differs(
                db,
                Shop.with(Shop.PRICE, Column.of("price", Types.decimal(12, 4))),
                Kind.PRECISION,
                "Table books: column price is " + decimal + "(12, 4), the model says " + decimal + "(10, 2)");
    }

    @DatabaseTest
    void aColumnThatTakesNull(Database db) {
        differs(
                db,
                Shop.with(Shop.PAGES, Column.of("pages", Types.INTEGER).nullable()),
                Kind.NULLABLE,
                "Table books: column pages takes NULL, the model says not null");
    }

    @DatabaseTest
    void aColumnThatTakesNoNull(Database db) {
        differs(
                db,
                Shop.with(Shop.ISBN, Column.of("isbn", Types.text(13))),
                Kind.NULLABLE,
                "Table books: column isbn takes no NULL, the model says it does");
    }

    /** SQLite numbers a key by its type alone, which then differs too. */
    @DatabaseTest(except = Databases.SQLITE)
    void aColumnThatIsNotNumbered(Database db) {
        differs(
                db,
                Shop.with(Shop.ID, Column.of("id", Types.BIGINT).primaryKey()),
                Kind.GENERATED,
                "Table books: column id is not numbered by the database, the model says it is");
    }

    @DatabaseTest
    void anotherPrimaryKey(Database db) {
        List<Difference> differences = db.createAll(Shop.with(columns -> List.of(
                        Column.of("id", Types.BIGINT),
                        Column.of("author_id", Types.BIGINT).primaryKey(),
                        Column.of("title", Types.text(300)).primaryKey(),
                        Shop.ISBN,
                        Shop.PRICE,
                        Shop.PAGES)))
                .engine()
                .validate(Shop.metaData());

        assertThat(differences)
                .filteredOn(difference -> difference.kind() == Kind.PRIMARY_KEY)
                .singleElement()
                .hasToString("Table books: the primary key is ("
                        + (db.is(Databases.H2) ? "AUTHOR_ID, TITLE" : "author_id, title") + "), the model says (id)");
    }

    @DatabaseTest
    void aForeignKeyThatIsMissing(Database db) {
        differs(
                db,
                Shop.withKeys(List.of(), List.of(Shop.ISBN_KEY)),
                Kind.MISSING_FOREIGN_KEY,
                "Table books: the foreign key (author_id) to authors (id) is missing");
    }

    @DatabaseTest
    void aForeignKeyThatTheModelDoesNotKnow(Database db) {
        ForeignKey second = new ForeignKey(
                List.of("isbn"),
                "",
                "authors",
                List.of("name"),
                ReferentialAction.NO_ACTION,
                ReferentialAction.NO_ACTION);
        db.createAll(Shop.withKeys(List.of(Shop.TO_AUTHOR, second), List.of(Shop.ISBN_KEY)));

        assertThat(db.engine().validate(Shop.metaData())).singleElement().satisfies(difference -> {
            assertThat(difference.kind()).isEqualTo(Kind.EXTRA_FOREIGN_KEY);
            assertThat(difference.sentence()).containsIgnoringCase("(isbn) to authors (name) is not in the model");
        });
    }

    @DatabaseTest
    void anotherRuleForDeletes(Database db) {
        List<ForeignKey> keys = List.of(Shop.key(ReferentialAction.NO_ACTION, ReferentialAction.NO_ACTION));
        differs(
                db,
                Shop.withKeys(keys, List.of(Shop.ISBN_KEY)),
                Kind.FOREIGN_KEY_RULE,
                "Table books: the foreign key (author_id) to authors (id) is on delete "
                        + (db.is(Databases.MARIADB) ? "restrict" : "no action")
                        + ", the model says on delete cascade");
    }

    @DatabaseTest
    void anotherRuleForChangesOfTheKey(Database db) {
        List<ForeignKey> keys = List.of(Shop.key(ReferentialAction.CASCADE, ReferentialAction.CASCADE));
        differs(
                db,
                Shop.withKeys(keys, List.of(Shop.ISBN_KEY)),
                Kind.FOREIGN_KEY_RULE,
                "Table books: the foreign key (author_id) to authors (id) is on update cascade,"
                        + " the model says on update no action");
    }

    @DatabaseTest
    void aUniqueKeyThatIsMissing(Database db) {
        differs(
                db,
                Shop.withKeys(List.of(Shop.TO_AUTHOR), List.of()),
                Kind.MISSING_UNIQUE_KEY,
                "Table books: the unique key uq_books_isbn_title (isbn, title) is missing");
    }

    @DatabaseTest
    void aUniqueKeyThatTheModelDoesNotKnow(Database db) {
        UniqueKey second = new UniqueKey("one_price", List.of("price", "pages"));
        db.createAll(Shop.withKeys(List.of(Shop.TO_AUTHOR), List.of(Shop.ISBN_KEY, second)));

        assertThat(db.engine().validate(Shop.metaData())).singleElement().satisfies(difference -> {
            assertThat(difference.kind()).isEqualTo(Kind.EXTRA_UNIQUE_KEY);
            assertThat(difference.sentence()).containsIgnoringCase("(price, pages) is not in the model");
        });
    }

    @DatabaseTest
    void anIndexThatIsMissing(Database db) {
        Table indexed = Shop.BOOKS.withIndexes(List.of(new Index("", List.of("pages", "price"), false, "")));

        assertThat(db.createAll(Shop.metaData()).engine().validate(Shop.with(indexed)))
                .extracting(Difference::kind, Difference::sentence)
                .containsExactly(tuple(
                        Kind.MISSING_INDEX, "Table books: the index ix_books_pages_price (pages, price) is missing"));
    }

    @DatabaseTest
    void anIndexThatTheModelDoesNotKnow(Database db) {
        differs(
                db,
                Shop.with(Shop.BOOKS.withIndexes(List.of(new Index("", List.of("pages", "price"), false, "")))),
                Kind.EXTRA_INDEX,
                "Table books: the index ix_books_pages_price (pages, price) is not in the model");
    }

    @DatabaseTest
    void aUniqueIndexThatTheModelDoesNotKnow(Database db) {
        differs(
                db,
                Shop.with(Shop.BOOKS.withIndexes(List.of(new Index("", List.of("pages", "price"), true, "")))),
                Kind.EXTRA_UNIQUE_KEY,
                "Table books: the unique key ix_books_pages_price (pages, price) is not in the model");
    }

    @DatabaseTest({Databases.SQLITE, Databases.POSTGRESQL})
    void anIndexOfSomeRowsWhereTheModelSaysAll(Database db) {
        Index some = new Index("ix", List.of("pages"), false, "pages > 3");
        Index all = new Index("ix", List.of("pages"), false, "");
        db.createAll(Shop.with(Shop.BOOKS.withIndexes(List.of(some))));

        assertThat(db.engine().validate(Shop.with(Shop.BOOKS.withIndexes(List.of(some)))))
                .isEmpty();
        assertThat(db.engine().validate(Shop.with(Shop.BOOKS.withIndexes(List.of(all)))))
                .extracting(Difference::kind)
                .containsExactly(Kind.MISSING_INDEX, Kind.EXTRA_INDEX);
    }

    @DatabaseTest
    void checksAreToldApartByTheirNames(Database db) {
        Table checked = Shop.BOOKS.withChecks(List.of(new Check("", "pages > 0")));
        db.createAll(Shop.with(checked));

        assertThat(db.engine().validate(Shop.with(checked))).isEmpty();
        assertThat(db.engine().validate(Shop.metaData())).singleElement().satisfies(difference -> {
            assertThat(difference.kind()).isEqualTo(Kind.EXTRA_CHECK);
            assertThat(difference.name()).isEqualToIgnoringCase("ck_books_pages");
        });
        assertThat(db.engine()
                        .validate(Shop.with(Shop.BOOKS.withChecks(
                                List.of(new Check("", "pages > 0"), new Check("cheap", "price < 100"))))))
                .extracting(Difference::sentence)
                .containsExactly("Table books: the check cheap (price < 100) is missing");
    }

    @DatabaseTest
    void anErrorTellsAllThatDiffers(Database db) {
        db.createAll(Shop.with(columns ->
                List.of(Shop.ID, Shop.AUTHOR_ID, Column.of("title", Types.text(200)), Shop.ISBN, Shop.PRICE)));

        assertThatThrownBy(() -> db.engine().requireValid(Shop.metaData()))
                .isInstanceOf(MappingException.class)
                .hasMessage("""
                        The database is not as the model says:
                        Table books: column title is varchar(200), the model says varchar(300)
                        Table books: column pages does not exist, the model says integer
                        Change the tables, or the model, until they agree.""");
    }
}
