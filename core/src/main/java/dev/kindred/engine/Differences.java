package dev.kindred.engine;

import dev.kindred.schema.Difference;
import dev.kindred.schema.Table;
import java.util.ArrayList;
import java.util.List;

/** The differences of one table, as they are found. For one thread. */
final class Differences {

    private final Table table;
    private final List<Difference> all = new ArrayList<>();

    Differences(Table table) {
        this.table = table;
    }

    /** One more; {@code what} follows the table's name. */
    void add(Difference.Kind kind, List<String> columns, String name, String what) {
        all.add(new Difference(kind, table.toString(), columns, name, "Table " + table + ": " + what));
    }

    /** One of a column; {@code what} follows the column's name. */
    void ofColumn(Difference.Kind kind, String column, String what) {
        add(kind, List.of(column), "", "column " + column + " " + what);
    }

    List<Difference> all() {
        return all;
    }
}
