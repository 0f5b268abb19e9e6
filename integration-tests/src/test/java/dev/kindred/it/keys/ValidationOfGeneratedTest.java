package dev.kindred.it.keys;

import static dev.kindred.it.keys.Branch_.BRANCH;
import static dev.kindred.it.keys.Goods_.GOODS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kindred.schema.Difference;
import dev.kindred.schema.MetaData;
import dev.kindred.testkit.Database;
import dev.kindred.testkit.DatabaseTest;
import dev.kindred.testkit.Databases;

/** What the database makes by itself is no difference from the model that asks for it. */
class ValidationOfGeneratedTest {

    @DatabaseTest
    void whatWasCreatedIsAsTheModelSays(Database db) {
        MetaData model = MetaData.of(BRANCH, GOODS);
        db.createAll(model);

        assertThat(db.engine().validate(model)).isEmpty();
    }

    @DatabaseTest({Databases.POSTGRESQL, Databases.H2})
    void aDefaultThatIsGoneIsTold(Database db) {
        MetaData model = MetaData.of(GOODS);
        db.createAll(model);
        String column = GOODS.table().columns().stream()
                .filter(each -> each.serverDefault() != null)
                .findFirst()
                .orElseThrow()
                .name();
        try (var connection = db.engine().connect()) {
            connection
                    .sql("alter table goods alter column " + column + " drop default")
                    .execute();
            connection.commit();
        }

        assertThat(db.engine().validate(model)).extracting(Difference::kind).containsExactly(Difference.Kind.DEFAULT);
    }
}
