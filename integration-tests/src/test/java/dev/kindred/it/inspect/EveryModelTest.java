package dev.kindred.it.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kindred.schema.Difference;
import dev.kindred.schema.MetaData;
import dev.kindred.testkit.Database;
import dev.kindred.testkit.DatabaseTest;
import dev.kindred.testkit.Databases;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What was created from a model is as the model says: each model of these tests, on each database. */
class EveryModelTest {

    @DatabaseTest
    void hasNoDifferenceFromWhatWasCreatedFromIt(Database db) {
        Map<String, List<Difference>> differences = new TreeMap<>();

        Models.byPackage().forEach((name, metaData) -> {
            if (canKeep(db, name)) {
                differences.put(name, differences(db, metaData));
            }
        });

        assertThat(differences)
                .hasSizeGreaterThan(10)
                .allSatisfy((name, found) -> assertThat(found).isEmpty());
    }

    // Its models have a schema, and an index of some rows, which only one of the databases has both.
    private static boolean canKeep(Database db, String models) {
        return !models.equals("dev.kindred.it.schema") || db.is(Databases.POSTGRESQL);
    }

    private static List<Difference> differences(Database db, MetaData metaData) {
        try (Database own = db.kind().open()) {
            return own.createAll(metaData).engine().validate(metaData);
        }
    }
}
