package dev.kindred.processor.model;

import java.util.List;

/** What is said of an entity's table beside its columns and unique keys. */
public record TableModel(
        List<IndexModel> indexes,
        List<CheckModel> checks,
        List<KeyNameModel> keyNames,
        List<CommentModel> comments,
        String comment) {

    /** An index over attributes; columns only, since references were replaced by their keys. */
    public record IndexModel(String name, boolean isUnique, String where, List<String> attributes) {}

    /** The name of a foreign key over attributes. */
    public record KeyNameModel(String name, List<String> attributes) {}

    /** The comment of a column. */
    public record CommentModel(String attribute, String text) {}

    /** A condition on rows. */
    public record CheckModel(String name, String condition) {}
}
