package dev.kindred.it.suite;

import dev.kindred.dialect.Feature;
import dev.kindred.testkit.Databases;
import dev.kindred.testkit.suite.DialectSuite;
import dev.kindred.testkit.suite.SuiteDatabase;

class MariadbSuiteTest extends DialectSuite {

    @Override
    protected SuiteDatabase open() {
        return SuiteDatabase.of(
                Databases.MARIADB.open(),
                Feature.SCHEMAS,
                Feature.INLINE_COMMENTS,
                Feature.UPSERT,
                Feature.INSERTED_VALUES,
                Feature.RETURNING,
                Feature.ASCENDING_KEYS,
                Feature.REFERENCES_ACROSS_SCHEMAS,
                Feature.ROW_LOCKS,
                Feature.SHARED_ROW_LOCKS,
                Feature.ISOLATION_LEVELS,
                Feature.STATEMENT_TIMEOUT,
                Feature.LONE_CURSORS);
    }
}
