package dev.kindred.session;

import dev.kindred.instrument.Instrumented;
import dev.kindred.state.IdentityMap;
import dev.kindred.state.IdentitySet;
import dev.kindred.unitofwork.Cascader;
import dev.kindred.unitofwork.UnitOfWork;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/**
 * Lets go of the objects that a stream has handed on (K13), with what came by them since. For the thread of its session, and one
 * stream.
 */
final class Forgetting {

    private final IdentityMap identityMap;
    private final UnitOfWork unitOfWork;
    private final Departures departures;
    private final Set<Instrumented> arrived = new IdentitySet<>();
    private List<Instrumented> handedOn = new ArrayList<>();

    /** From now on takes note of what the session takes in. */
    Forgetting(IdentityMap identityMap, UnitOfWork unitOfWork, Departures departures) {
        this.identityMap = identityMap;
        this.unitOfWork = unitOfWork;
        this.departures = departures;
        identityMap.noteArrivals(arrived);
    }

    /** Takes objects to be forgotten next. */
    void handOn(Collection<Instrumented> objects) {
        handedOn.addAll(objects);
    }

    /**
     * Forgets what was handed on, and what memory links with it, as far as it came since. What is to be written stays, and so does
     * all that is linked with it: half of a graph would make the next flush miss the other half.
     */
    void forget() {
        IdentityHashMap<Instrumented, List<Instrumented>> links = links();
        Set<Instrumented> staying = staying(links);
        List<Instrumented> going =
                links.keySet().stream().filter(one -> !staying.contains(one)).toList();
        departures.detach(going);
        arrived.clear();
        arrived.addAll(staying);
        handedOn = new ArrayList<>(staying);
    }

    /** Takes note of nothing any more. */
    void end() {
        identityMap.endArrivals(arrived);
    }

    // What is reached from the objects handed on, with its links in both directions.
    private IdentityHashMap<Instrumented, List<Instrumented>> links() {
        IdentityHashMap<Instrumented, List<Instrumented>> links = new IdentityHashMap<>();
        Deque<Instrumented> open = new ArrayDeque<>(handedOn);
        Set<Instrumented> seen = new IdentitySet<>();
        while (!open.isEmpty()) {
            Instrumented next = open.removeFirst();
            if (arrived.contains(next) && seen.add(next)) {
                links.computeIfAbsent(next, one -> new ArrayList<>(0));
                for (Instrumented other : Cascader.linked(next)) {
                    if (arrived.contains(other)) {
                        link(links, next, other);
                        link(links, other, next);
                        open.add(other);
                    }
                }
            }
        }
        return links;
    }

    private static void link(
            IdentityHashMap<Instrumented, List<Instrumented>> links, Instrumented from, Instrumented to) {
        links.computeIfAbsent(from, one -> new ArrayList<>(1)).add(to);
    }

    private Set<Instrumented> staying(IdentityHashMap<Instrumented, List<Instrumented>> links) {
        Set<Instrumented> staying = new IdentitySet<>();
        Deque<Instrumented> open = new ArrayDeque<>();
        for (Instrumented unwritten : unitOfWork.unwritten()) {
            open.add(unwritten);
            open.addAll(Cascader.linked(unwritten));
        }
        while (!open.isEmpty()) {
            Instrumented next = open.removeFirst();
            List<Instrumented> others = links.get(next);
            if (others != null && staying.add(next)) {
                open.addAll(others);
            }
        }
        return staying;
    }
}
