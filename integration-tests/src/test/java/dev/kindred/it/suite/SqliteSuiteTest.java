package dev.kindred.it.suite;

import dev.kindred.dialect.Feature;
import dev.kindred.testkit.Databases;
import dev.kindred.testkit.suite.DialectSuite;
import dev.kindred.testkit.suite.SuiteDatabase;

class SqliteSuiteTest extends DialectSuite {

    @Override
    protected SuiteDatabase open() {
        return SuiteDatabase.of(
                Databases.SQLITE.open(),
                Feature.PARTIAL_INDEXES,
                Feature.UPSERT,
                Feature.INSERTED_VALUES,
                Feature.RESTRICT_APART,
                Feature.RETURNING,
                Feature.ASCENDING_KEYS,
                Feature.FORWARD_REFERENCES,
                Feature.SHARED_CURSORS);
    }
}
