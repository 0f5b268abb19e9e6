package dev.kindred.it.mapping;

/** Constants that stand in another order than their names. */
public enum Colour {
    RED,
    GREEN,
    BLUE
}
