package library;

import dev.kindred.testkit.Databases;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.h2.jdbcx.JdbcDataSource;
import org.sqlite.SQLiteDataSource;

/** Sees from outside, between the engine and the driver, which statements are sent. For one thread. */
final class Witness {

    // How SQLite is told of transactions and of its settings; to other databases the driver says it without a
    // statement.
    private static final Pattern NO_STATEMENT = Pattern.compile("(begin|commit|rollback|pragma)\\b.*");

    private final List<String> seen = new ArrayList<>();

    /** A data source for a new database, of which this witness sees everything. */
    DataSource watch(Databases kind, Path folder) {
        return ProxyDataSourceBuilder.create(fresh(kind, folder))
                .afterQuery((execution, queries) -> queries.stream()
                        .map(QueryInfo::getQuery)
                        .filter(sql -> !NO_STATEMENT.matcher(sql).matches())
                        .forEach(seen::add))
                .build();
    }

    /** The SQL of what was sent since {@link #forget}. */
    List<String> seen() {
        return seen;
    }

    void forget() {
        seen.clear();
    }

    private static DataSource fresh(Databases kind, Path folder) {
        if (kind == Databases.SQLITE) {
            SQLiteDataSource sqlite = new SQLiteDataSource();
            sqlite.setUrl("jdbc:sqlite:" + folder.resolve("library.db"));
            return sqlite;
        }
        JdbcDataSource h2 = new JdbcDataSource();
        h2.setUrl("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        return h2;
    }
}
