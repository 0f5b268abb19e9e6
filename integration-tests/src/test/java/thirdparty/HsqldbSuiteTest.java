package thirdparty;

import dev.kindred.testkit.suite.DialectSuite;
import dev.kindred.testkit.suite.SuiteDatabase;

class HsqldbSuiteTest extends DialectSuite {

    @Override
    protected SuiteDatabase open() {
        return new SuiteDatabase(HsqldbDatabase.open(), HsqldbDialect.FEATURES, () -> {});
    }
}
