package dev.kindred.schema;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Puts things in an order in which each comes after those it depends on; otherwise the given order stays. Pure functions.
 *
 * <p>Things that depend on each other in a circle come out as one group: the strongly connected components, found by Tarjan's
 * algorithm (R. Tarjan, "Depth-first search and linear graph algorithms", 1972), here without recursion.
 */
public final class TopologicalSort {

    private TopologicalSort() {}

    /**
     * The groups in order; a group of more than one is a circle.
     *
     * @param needs what a thing depends on; things that are not among {@code things}, and the thing itself, do not count
     */
    public static <T> List<List<T>> groups(Collection<T> things, Function<T, ? extends Collection<T>> needs) {
        return new Search<>(new LinkedHashSet<>(things), needs).run();
    }

    private static final class Visit<T> {
        final T thing;
        final int index;
        int low;
        boolean open = true;
        final Deque<T> rest;

        Visit(T thing, int index, Collection<T> needs) {
            this.thing = thing;
            this.index = index;
            this.low = index;
            this.rest = new ArrayDeque<>(needs);
        }
    }

    private static final class Search<T> {
        private final Set<T> things;
        private final Function<T, ? extends Collection<T>> needs;
        private final Map<T, Visit<T>> visits = new HashMap<>();
        private final Deque<Visit<T>> path = new ArrayDeque<>();
        private final Deque<Visit<T>> unassigned = new ArrayDeque<>();
        private final List<List<T>> groups = new ArrayList<>();

        Search(Set<T> things, Function<T, ? extends Collection<T>> needs) {
            this.things = things;
            this.needs = needs;
        }

        List<List<T>> run() {
            for (T thing : things) {
                if (!visits.containsKey(thing)) {
                    enter(thing);
                    while (!path.isEmpty()) {
                        step(path.getLast());
                    }
                }
            }
            return groups;
        }

        private void enter(T thing) {
            Visit<T> visit = new Visit<>(thing, visits.size(), needs.apply(thing));
            visits.put(thing, visit);
            path.addLast(visit);
            unassigned.addLast(visit);
        }

        private void step(Visit<T> visit) {
            T next = visit.rest.pollFirst();
            if (next == null) {
                leave(visit);
            } else if (things.contains(next)) {
                Visit<T> known = visits.get(next);
                if (known == null) {
                    enter(next);
                } else if (known.open) {
                    visit.low = Math.min(visit.low, known.index);
                }
            }
        }

        private void leave(Visit<T> visit) {
            path.removeLast();
            if (!path.isEmpty()) {
                Visit<T> caller = path.getLast();
                caller.low = Math.min(caller.low, visit.low);
            }
            if (visit.low == visit.index) {
                List<T> group = new ArrayList<>();
                Visit<T> member;
                do {
                    member = unassigned.removeLast();
                    member.open = false;
                    group.add(0, member.thing);
                } while (member != visit);
                groups.add(group);
            }
        }
    }
}
