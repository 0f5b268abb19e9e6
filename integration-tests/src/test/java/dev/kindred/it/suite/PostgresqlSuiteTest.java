package dev.kindred.it.suite;

import dev.kindred.dialect.Feature;
import dev.kindred.testkit.Databases;
import dev.kindred.testkit.suite.DialectSuite;
import dev.kindred.testkit.suite.SuiteDatabase;

class PostgresqlSuiteTest extends DialectSuite {

    @Override
    protected SuiteDatabase open() {
        return SuiteDatabase.of(
                Databases.POSTGRESQL.open(),
                Feature.SCHEMAS,
                Feature.PARTIAL_INDEXES,
                Feature.COMMENT_STATEMENTS,
                Feature.UPSERT,
                Feature.INSERTED_VALUES,
                Feature.RESTRICT_APART,
                Feature.RETURNING,
                Feature.ASCENDING_KEYS,
                Feature.NULL_IS_GREATEST,
                Feature.REFERENCES_ACROSS_SCHEMAS,
                Feature.ROW_LOCKS,
                Feature.SHARED_ROW_LOCKS,
                Feature.ISOLATION_LEVELS,
                Feature.STATEMENT_TIMEOUT,
                Feature.SHARED_CURSORS);
    }
}
