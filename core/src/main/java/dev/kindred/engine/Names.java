package dev.kindred.engine;

import dev.kindred.dialect.Dialect;
import java.util.List;

/** Compares names of a mapping with those that a database keeps, and lists them. Immutable. */
record Names(Dialect dialect) {

    /** Whether these are the same, in the same order. */
    boolean areSame(List<String> mapped, List<String> kept) {
        boolean areSame = mapped.size() == kept.size();
        for (int i = 0; areSame && i < mapped.size(); i++) {
            areSame = dialect.isSameName(mapped.get(i), kept.get(i));
        }
        return areSame;
    }

    /** Whether these are the same, in any order. */
    boolean haveSame(List<String> mapped, List<String> kept) {
        return mapped.size() == kept.size()
                && mapped.stream().allMatch(name -> kept.stream().anyMatch(own -> dialect.isSameName(name, own)));
    }

    static String text(List<String> columns) {
        return "(" + String.join(", ", columns) + ")";
    }

    static String named(String name, List<String> columns) {
        return (name.isEmpty() ? "" : name + " ") + text(columns);
    }
}
