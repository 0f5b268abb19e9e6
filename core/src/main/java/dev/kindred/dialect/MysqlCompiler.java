package dev.kindred.dialect;

import dev.kindred.sql.Insert;
import dev.kindred.sql.OnConflict;
import dev.kindred.sql.StatementShape;

/** What MySQL says in another way than MariaDB. */
final class MysqlCompiler extends MariadbCompiler {

    MysqlCompiler(Dialect dialect, StatementShape shape) {
        super(dialect, shape);
    }

    /** The new row has a name, since MySQL means to give up the function {@code values}. */
    @Override
    protected void upsert(Insert insert, OnConflict conflict) {
        insertInto(insert);
        append(conflict.changes().isEmpty() ? "" : " as excluded");
        onDuplicateKey(conflict, "excluded.", "");
    }

    /** Here json_value takes no parameter for the path. */
    @Override
    String[] jsonText(String type, String isText) {
        return new String[] {type, isText + "json_unquote(json_extract(", ", ?)) collate utf8mb4_0900_bin end"};
    }
}
