package dev.kindred.it.suite;

import dev.kindred.dialect.Feature;
import dev.kindred.testkit.Databases;
import dev.kindred.testkit.suite.DialectSuite;
import dev.kindred.testkit.suite.SuiteDatabase;

class H2SuiteTest extends DialectSuite {

    @Override
    protected SuiteDatabase open() {
        return SuiteDatabase.of(
                Databases.H2.open(),
                Feature.SCHEMAS,
                Feature.COMMENT_STATEMENTS,
                Feature.UPSERT,
                Feature.INSERTED_VALUES,
                Feature.RESTRICT_APART,
                Feature.REFERENCES_ACROSS_SCHEMAS,
                Feature.BATCH_KEYS,
                Feature.ROW_LOCKS,
                Feature.ISOLATION_LEVELS,
                Feature.STATEMENT_TIMEOUT);
    }
}
