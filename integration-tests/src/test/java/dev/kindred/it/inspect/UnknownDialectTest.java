package dev.kindred.it.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kindred.dialect.Dialect;
import dev.kindred.dialect.TypeText;
import dev.kindred.engine.Engine;
import dev.kindred.engine.EngineOptions;
import dev.kindred.schema.Column;
import dev.kindred.schema.Difference;
import dev.kindred.schema.ReflectedTable;
import dev.kindred.schema.Table;
import dev.kindred.testkit.Database;
import dev.kindred.testkit.DatabaseTest;
import dev.kindred.testkit.Databases;
import dev.kindred.type.SqlType;
import dev.kindred.type.Types;
import java.util.List;
import java.util.Objects;

/** A dialect that brings no queries of its own is served by what JDBC drivers know of tables. */
class UnknownDialectTest {

    /** One of ours that says no more of the catalogue than how types are spelt. */
    private static final class Plain extends Dialect {

        private final Dialect known;

        Plain(Dialect known) {
            super(known.traits());
            this.known = known;
        }

        @Override
        public String typeName(SqlType<?> type) {
            return known.typeName(type);
        }

        @Override
        protected String columnType(Table table, Column<?> column) {
            return known.ddl().type(table, column) + (column.isGenerated() ? " generated always" : "");
        }

        @Override
        public TypeText plainType(TypeText type) {
            return known.plainType(type);
        }

        @Override
        public boolean isSameName(String mapped, String kept) {
            return known.isSameName(mapped, kept);
        }
    }

    private static Engine plain(Database db) {
        return Engine.create(
                db.url(),
                EngineOptions.defaults().withDialect(new Plain(db.engine().dialect())));
    }

    @DatabaseTest
    void readsColumnsAndKeys(Database db) {
        db.createAll(Shop.metaData());
        try (Engine engine = plain(db)) {
            ReflectedTable books = Objects.requireNonNull(engine.inspect().table("books"));

            assertThat(books.columns()).hasSize(6);
            assertThat(books.primaryKey()).isNotNull();
            assertThat(books.foreignKeys()).singleElement().satisfies(key -> {
                assertThat(key.targetTable()).isEqualToIgnoringCase("authors");
                assertThat(key.onDelete()).isEqualTo("cascade");
            });
            assertThat(books.uniqueKeys())
                    .singleElement()
                    .satisfies(key -> assertThat(key.columns()).hasSize(2));
            assertThat(engine.inspect().tables()).hasSize(2);
        }
    }

    /** SQLite's driver tells neither the digits of a decimal nor which columns are numbered. */
    @DatabaseTest(except = Databases.SQLITE)
    void comparesThemWithTheModel(Database db) {
        db.createAll(Shop.metaData());
        try (Engine engine = plain(db)) {
            assertThat(engine.validate(Shop.metaData())).isEmpty();
            assertThat(engine.validate(Shop.with(columns -> List.of(
                            Shop.ID, Shop.AUTHOR_ID, Column.of("title", Types.text(200)), Shop.ISBN, Shop.PRICE))))
                    .extracting(Difference::kind)
                    .containsExactly(Difference.Kind.LENGTH, Difference.Kind.EXTRA_COLUMN);
        }
    }
}
