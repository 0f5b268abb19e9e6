package dev.kindred.processor.model;

import javax.lang.model.element.Element;
import org.jspecify.annotations.Nullable;

/** What the database makes for a column, as its annotations say; mostly nothing. */
public record GenerationModel(
        @Nullable Sequence sequence,
        @Nullable String serverDefault,
        @Nullable Computed computed) {

    /** Nothing. */
    public static final GenerationModel NONE = new GenerationModel(null, null, null);

    /** A sequence, of the entity's schema. */
    public record Sequence(String name, long start, int allocation) {

        /** The first value, and the allocation, of a sequence of which nothing is said. */
        public static final long USUAL_START = 1;

        public static final int USUAL_ALLOCATION = 50;
    }

    /** An expression over other columns. */
    public record Computed(String expression, boolean isStored) {}

    static GenerationModel read(Element getter) {
        AnnotationUse sequence = AnnotationUse.find(getter, AnnotationUse.SEQUENCE);
        AnnotationUse serverDefault = AnnotationUse.find(getter, AnnotationUse.SERVER_DEFAULT);
        AnnotationUse computed = AnnotationUse.find(getter, AnnotationUse.COMPUTED);
        if (sequence == null && serverDefault == null && computed == null) {
            return NONE;
        }
        return new GenerationModel(
                sequence == null
                        ? null
                        : new Sequence(
                                sequence.string("value"),
                                sequence.longNumber("start", Sequence.USUAL_START),
                                sequence.number("allocation", Sequence.USUAL_ALLOCATION)),
                serverDefault == null ? null : serverDefault.string("value"),
                computed == null
                        ? null
                        : new Computed(computed.string("value"), !Boolean.FALSE.equals(computed.flag("stored"))));
    }
}
