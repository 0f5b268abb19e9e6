package dev.kindred.session;

import dev.kindred.engine.LazyLoad;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What a session has loaded lazily so far, in the order in which it first happened. Immutable.
 *
 * @param entries one for each attribute and query
 */
public record LazyLoadReport(List<Entry> entries) {

    /**
     * What was loaded lazily of one attribute for the objects of one query.
     *
     * @param first what is known of the first time
     * @param statements how many statements were sent
     */
    public record Entry(LazyLoad first, int statements) {

        /** The whole in a sentence, with the lines of code and the cure. */
        @Override
        public String toString() {
            return first.attribute() + " loaded " + (statements == 1 ? "once" : statements + " times") + " lazily for "
                    + String.format(Locale.ROOT, "%,d", first.owners())
                    + (first.owners() == 1 ? " object" : " objects")
                    + (first.queriedAt() == null ? "" : " queried at " + first.queriedAt())
                    + (first.readAt() == null ? "" : ", read at " + first.readAt()) + "; " + first.cure();
        }
    }

    public LazyLoadReport {
        entries = List.copyOf(entries);
    }

    /** How many statements were sent in all. */
    public int statements() {
        return entries.stream().mapToInt(Entry::statements).sum();
    }

    /** A line for each entry. */
    @Override
    public String toString() {
        return entries.stream().map(Entry::toString).collect(Collectors.joining("\n"));
    }
}
