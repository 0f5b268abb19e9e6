package dev.kindred.testkit.suite;

import dev.kindred.dialect.Feature;
import dev.kindred.engine.Engine;
import dev.kindred.testkit.Database;
import java.util.Set;

/**
 * An empty database that one test of the suite runs on. Immutable.
 *
 * @param engine its engine, which the test closes
 * @param features what its dialect is expected to claim; what is not among them is not tested, or tested to be refused
 * @param afterwards what throws the database away once the engine is closed
 */
public record SuiteDatabase(Engine engine, Set<Feature> features, Runnable afterwards) {

    public SuiteDatabase {
        features = Set.copyOf(features);
    }

    /** A database of the testkit's, whose dialect is expected to claim these features and no others. */
    public static SuiteDatabase of(Database database, Feature... features) {
        return new SuiteDatabase(database.engine(), Set.of(features), database::close);
    }
}
