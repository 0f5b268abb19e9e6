import org.jspecify.annotations.NullMarked;

/** Writes and reads the documents of entities with Jackson. */
@NullMarked
module dev.kindred.jackson {
    requires transitive dev.kindred;
    requires transitive tools.jackson.databind;
    requires static org.jspecify;

    exports dev.kindred.jackson;
}
