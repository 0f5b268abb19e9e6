package dev.kindred.processor.model;

/**
 * How a relationship is loaded, by what {@code @Relationship} says.
 *
 * @param lazy the name of a {@code Lazy}
 * @param peers whether a second touch loads for all objects of a result
 */
public record LoadingModel(String lazy, boolean peers) {

    public static final String SELECT = "SELECT";

    /** By a collection whose type alone says how. */
    LoadingModel by(CollectionKind kind) {
        return kind.isQueried() ? new LoadingModel(kind.name(), peers) : this;
    }

    static LoadingModel of(AnnotationUse annotation) {
        return new LoadingModel(annotation.constant("lazy", SELECT), !Boolean.FALSE.equals(annotation.flag("peers")));
    }
}
