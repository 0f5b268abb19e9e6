package dev.kindred.it.mapping;

import dev.kindred.annotation.Entity;
import dev.kindred.annotation.Id;
import dev.kindred.annotation.Relationship;
import java.util.List;

/** A place for entities that belong together. */
public final class Harvest {

    private Harvest() {}

    /** Nested, with a list of its neighbour. */
    @Entity("fields")
    public interface Field {
        @Id
        Long id();

        String name();

        Field name(String name);

        @Relationship(backPopulates = "field")
        List<Crop> crops();
    }

    /** Nested, and seen in this package only; its key is a record. */
    @Entity("crops")
    interface Crop {
        @Id
        @Relationship(backPopulates = "crops")
        Field field();

        Crop field(Field field);

        @Id
        int year();

        Crop year(int year);

        Kind kind();

        Crop kind(Kind kind);
    }

    /** Nested as well. */
    enum Kind {
        WHEAT,
        RYE
    }
}
