package dev.kindred.testkit;

import dev.kindred.engine.SqlConnection;
import dev.kindred.schema.Column;
import dev.kindred.schema.MetaData;
import dev.kindred.schema.Table;
import dev.kindred.sql.Assignment;
import dev.kindred.sql.ColumnExpression;
import dev.kindred.sql.Insert;
import dev.kindred.sql.Parameter;
import dev.kindred.sql.Select;
import dev.kindred.sql.Sql;
import dev.kindred.sql.TableSource;
import dev.kindred.type.SqlType;
import dev.kindred.type.Types;
import java.util.List;

/** A table of names. */
final class Shelf {

    private static final Column<String> COLUMN = Column.of("name", Types.text(20));
    private static final Table TABLE = new Table("", "shelf", "Shelf", List.of(COLUMN), List.of(), List.of());
    static final Name NAME = new Name();
    static final Select<String> NAMES = Sql.select(NAME).from(TABLE);
    static final MetaData META_DATA = MetaData.of(() -> List.of(TABLE));

    private Shelf() {}

    /** Inserts as many rows, each with its name as an argument. */
    static Insert adding(int rows) {
        return new Insert(TABLE, List.of(new Assignment(NAME, Parameter.argument(Types.text(20), 0))), List.of())
                .withRows(rows);
    }

    static void add(SqlConnection connection, String name) {
        connection.execute(new Insert(
                TABLE, List.of(new Assignment(NAME, Parameter.of(Types.text(20), name))), List.of()));
    }

    record Name() implements ColumnExpression<String> {

        @Override
        public String columnName() {
            return "name";
        }

        @Override
        public TableSource source() {
            return TABLE;
        }

        @Override
        public SqlType<String> type() {
            return COLUMN.type();
        }
    }
}
