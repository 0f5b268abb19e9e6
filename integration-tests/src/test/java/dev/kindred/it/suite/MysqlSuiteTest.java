package dev.kindred.it.suite;

import dev.kindred.dialect.Feature;
import dev.kindred.testkit.Databases;
import dev.kindred.testkit.suite.DialectSuite;
import dev.kindred.testkit.suite.SuiteDatabase;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Runs where a server is named; it needs {@code com.mysql:mysql-connector-j} on the class path. */
@EnabledIfSystemProperty(named = "kindred.test.mysql.url", matches = ".+")
class MysqlSuiteTest extends DialectSuite {

    @Override
    protected SuiteDatabase open() {
        return SuiteDatabase.of(
                Databases.MYSQL.open(),
                Feature.SCHEMAS,
                Feature.INLINE_COMMENTS,
                Feature.UPSERT,
                Feature.BATCH_KEYS,
                Feature.REFERENCES_ACROSS_SCHEMAS,
                Feature.ROW_LOCKS,
                Feature.SHARED_ROW_LOCKS,
                Feature.ISOLATION_LEVELS,
                Feature.STATEMENT_TIMEOUT);
    }
}
