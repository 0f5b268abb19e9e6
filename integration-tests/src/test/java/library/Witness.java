package library;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;

/** Sees from outside, between the engine and the driver, which statements are sent. For one thread. */
final class Witness {

    // How SQLite is told of transactions and of its settings; to other databases the driver says it without a
    // statement.
    private static final Pattern NO_STATEMENT = Pattern.compile("(begin|commit|rollback|pragma)\\b.*");

    private final List<String> seen = new ArrayList<>();

    /** This source, of which this witness sees everything. */
    DataSource watch(DataSource source) {
        return ProxyDataSourceBuilder.create(source)
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
}
