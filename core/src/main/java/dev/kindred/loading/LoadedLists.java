package dev.kindred.loading;

import dev.kindred.collection.Tracked;
import dev.kindred.collection.TrackedMap;
import dev.kindred.instrument.Instrumented;
import dev.kindred.instrument.Link;
import dev.kindred.mapping.RelationshipAttribute;
import dev.kindred.state.Related;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Fills relationships with what a load found, corrected by what memory knows better. Pure functions on the objects given. */
final class LoadedLists {

    private static final Logger LOG = LoggerFactory.getLogger("dev.kindred.loading");

    private LoadedLists() {}

    /** Fills a collection of an owner, or the reference of one whose other side holds the key. */
    static void fill(Instrumented owner, RelationshipAttribute<?, ?> relationship, List<Instrumented> found) {
        List<Instrumented> elements = Related.merged(owner, relationship, found);
        List<Instrumented> givingWay = Related.givingWay(owner, relationship, elements);
        if (!givingWay.isEmpty()) {
            elements = new ArrayList<>(elements);
            elements.removeAll(givingWay);
        }
        Link reverse = relationship.reverse();
        if (reverse != null && !reverse.isCollection()) {
            for (Instrumented element : elements) {
                lead(element, reverse, owner);
            }
        }
        if (relationship.isCollection()) {
            Tracked.of(owner, relationship.attribute()).fill(elements);
        } else {
            if (found.size() > 1) {
                LOG.warn(
                        "{} of {} is one object, but the database has {} rows for it; took {}. {}",
                        relationship.path(),
                        owner,
                        found.size(),
                        elements.isEmpty() ? "none" : elements.get(0),
                        relationship.isFree()
                                ? "Let its condition hold for one row, or make it a list."
                                : "Give " + relationship.targetColumns().get(0).path() + " a unique key.");
            }
            owner.kindredSet(relationship.attribute(), elements.isEmpty() ? null : elements.get(0));
        }
        owner.kindredMarkLoaded(relationship.attribute(), true);
        if (!givingWay.isEmpty()) {
            ((TrackedMap<?, ?>) Tracked.of(owner, relationship.attribute())).gaveWay(givingWay);
        }
    }

    // Whoever came through the collection knows its owner, so that the way back needs no session.
    private static void lead(Instrumented element, Link reverse, Instrumented owner) {
        if (!element.kindredIsLoaded(reverse.attribute())
                && element.kindredTracker().peek(element, reverse.attribute()) == owner) {
            element.kindredSet(reverse.attribute(), owner);
            element.kindredMarkLoaded(reverse.attribute(), true);
        }
    }
}
