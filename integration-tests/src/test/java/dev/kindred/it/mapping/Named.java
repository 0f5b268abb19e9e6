package dev.kindred.it.mapping;

/** A mixin in the style of beans; whoever extends it may answer the label itself. */
public interface Named {

    String getName();

    void setName(String name);

    String getLabel();
}
