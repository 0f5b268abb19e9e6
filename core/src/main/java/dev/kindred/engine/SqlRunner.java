package dev.kindred.engine;

import dev.kindred.sql.RawSql;
import dev.kindred.sql.Selection;
import java.util.List;

/** Who runs a statement in the database's own words: a connection, or a session. */
public interface SqlRunner {

    /** What its rows become; an element is null where the row says NULL. */
    <R> List<R> list(RawSql statement, Selection<R> selection);

    /** Its rows as they are. */
    List<Row> rows(RawSql statement);

    /** Runs a statement that answers no rows; answers how many it changed. */
    int execute(RawSql statement);
}
