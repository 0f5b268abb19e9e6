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

    // One package has a schema and an index of some rows, which only PostgreSQL has both; one has more digits than
    // SQLite keeps.
    private static boolean canKeep(Database db, String models) {
        return switch (models) {
            case "dev.kindred.it.schema" -> db.is(Databases.POSTGRESQL);
            case "dev.kindred.it.type" -> !db.is(Databases.SQLITE);
            default -> true;
        };
    }

    private static List<Difference> differences(Database db, MetaData metaData) {
        try (Database own = db.kind().open()) {
            return own.createAll(metaData).engine().validate(metaData);
        }
    }
}
