package dev.kindred.it.keys;

import static dev.kindred.it.keys.Branch_.BRANCH;
import static dev.kindred.it.keys.Goods_.GOODS;
import static dev.kindred.it.keys.Pallet_.PALLET;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kindred.schema.Difference;
import dev.kindred.schema.MetaData;
import dev.kindred.schema.ReflectedSequence;
import dev.kindred.schema.Sequence;
import dev.kindred.testkit.Database;
import dev.kindred.testkit.DatabaseTest;
import dev.kindred.testkit.Databases;
import java.util.List;
import java.util.Locale;

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

    @DatabaseTest({Databases.POSTGRESQL, Databases.H2, Databases.MARIADB})
    void aSequenceThatIsMissingIsTold(Database db) {
        Sequence invoices = Sequence.of("invoice_numbers");
        db.createAll(MetaData.of(GOODS));

        assertThat(db.engine().validate(MetaData.of(GOODS, invoices)))
                .singleElement()
                .satisfies(difference -> {
                    assertThat(difference.kind()).isEqualTo(Difference.Kind.MISSING_SEQUENCE);
                    assertThat(difference.name()).isEqualTo("invoice_numbers");
                    assertThat(difference).hasToString("Sequence invoice_numbers: it does not exist");
                });

        db.createAll(MetaData.of(invoices));

        assertThat(db.engine().validate(MetaData.of(GOODS, invoices))).isEmpty();
    }

    @DatabaseTest(Databases.POSTGRESQL)
    void theSequenceOfAKeyIsToldToo(Database db) {
        MetaData model = MetaData.of(PALLET);
        db.createAll(model);
        try (var connection = db.engine().connect()) {
            connection
                    .sql("alter sequence " + model.sequences().get(0) + " rename to another")
                    .execute();
            connection.commit();
        }

        assertThat(db.engine().validate(model))
                .extracting(Difference::kind)
                .containsExactly(Difference.Kind.MISSING_SEQUENCE);
    }

    @DatabaseTest(Databases.SQLITE)
    void whereThereAreNoSequencesNoneIsMissing(Database db) {
        MetaData model = MetaData.of(GOODS, Sequence.of("invoice_numbers"));
        db.createAll(model);

        assertThat(db.engine().validate(model)).isEmpty();
        assertThat(db.engine().inspect().sequences()).isEmpty();
    }

    @DatabaseTest({Databases.POSTGRESQL, Databases.H2, Databases.MARIADB})
    void sequencesAreReadBack(Database db) {
        db.createAll(MetaData.of(Sequence.of("invoice_numbers"), Sequence.of("apples")));

        List<ReflectedSequence> sequences = db.engine().inspect().sequences();

        assertThat(sequences)
                .extracting(sequence -> sequence.name().toLowerCase(Locale.ROOT))
                .containsExactly("apples", "invoice_numbers");
        assertThat(db.engine().inspect().sequences(sequences.get(0).schema())).isEqualTo(sequences);
        assertThat(db.engine().inspect().sequences("nowhere")).isEmpty();
    }
}
