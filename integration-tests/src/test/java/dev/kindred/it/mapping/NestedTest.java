package dev.kindred.it.mapping;

import static dev.kindred.it.mapping.Harvest_Crop_.CROP;
import static dev.kindred.it.mapping.Harvest_Field_.FIELD;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kindred.it.mapping.Harvest.Crop;
import dev.kindred.it.mapping.Harvest.Field;
import dev.kindred.it.mapping.Harvest.Kind;
import dev.kindred.schema.MetaData;
import dev.kindred.session.Session;
import dev.kindred.testkit.Database;
import dev.kindred.testkit.DatabaseTest;

/** Entities that are nested in a class, with a nested enum and a key that is partly a reference. */
class NestedTest {

    @DatabaseTest
    void theyAreStoredReadAndAskedFor(Database db) {
        db.createAll(MetaData.of(FIELD, CROP));
        try (Session session = Session.open(db.engine())) {
            Field field = FIELD.create().name("north");
            field.crops().add(CROP.create().year(2025).kind(Kind.RYE));
            session.add(field);
            session.commit();
        }

        try (Session session = Session.open(db.engine())) {
            Crop crop = session.getOne(CROP, new Harvest_CropKey(1L, 2025));
            assertThat(crop.kind()).isEqualTo(Kind.RYE);
            assertThat(crop.field().name()).isEqualTo("north");
            assertThat(crop.field().crops()).containsExactly(crop);
            assertThat(session.query(CROP)
                            .join(CROP.field)
                            .where(FIELD.name.eq("north"), CROP.kind.eq(Kind.RYE))
                            .one())
                    .isSameAs(crop);
        }
    }
}
