package dev.kindred.it.walls;

import static library.Author_.AUTHOR;
import static library.Book_.BOOK;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kindred.engine.Engine;
import dev.kindred.schema.MetaData;
import dev.kindred.session.Session;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.listener.QueryExecutionListener;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;

class CallPathTest {

    private final List<String> classes = new ArrayList<>();

    @Test
    void getByKeyReachesTheDriverOnAShortPath() {
        try (Engine engine = Engine.of(recording(database()))) {
            engine.createAll(MetaData.of(AUTHOR, BOOK));
            try (Session session = Session.open(engine)) {
                session.get(AUTHOR, 1L);
                session.rollback();

                session.get(AUTHOR, 2L);

                assertThat(classes).as("our frames, from the driver up").hasSizeBetween(1, 10);
                assertThat(crossings())
                        .as("crossings of packages in %s", classes)
                        .isLessThanOrEqualTo(3);
                assertThat(classes.get(classes.size() - 1)).isEqualTo(Session.class.getName());
            }
        }
    }

    private long crossings() {
        List<String> packages = classes.stream()
                .map(name -> name.substring(0, name.lastIndexOf('.')))
                .toList();
        long crossings = 0;
        for (int i = 1; i < packages.size(); i++) {
            crossings += packages.get(i).equals(packages.get(i - 1)) ? 0 : 1;
        }
        return crossings;
    }

    private static DataSource database() {
        JdbcDataSource source = new JdbcDataSource();
        source.setURL("jdbc:h2:mem:callpath;DB_CLOSE_DELAY=-1");
        return source;
    }

    private DataSource recording(DataSource source) {
        return ProxyDataSourceBuilder.create(source)
                .listener(new QueryExecutionListener() {
                    @Override
                    public void beforeQuery(ExecutionInfo execution, List<QueryInfo> queries) {
                        classes.clear();
                        StackWalker.getInstance().forEach(frame -> record(frame.getClassName()));
                    }

                    @Override
                    public void afterQuery(ExecutionInfo execution, List<QueryInfo> queries) {}
                })
                .build();
    }

    private void record(String className) {
        if (className.startsWith("dev.kindred.") && !className.startsWith("dev.kindred.it.")) {
            classes.add(className);
        }
    }
}
