package dev.kindred.it.random;

import dev.kindred.it.random.Link.Shape;
import dev.kindred.it.random.Node.Stage;
import dev.kindred.it.random.Pairing.Pair;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What a flush makes of the plain model: who goes, who is released, and what is refused. Made for one flush. */
final class FlushRules {

    private final World world;
    private final Set<Integer> goes = new TreeSet<>();

    FlushRules(World world) {
        this.world = world;
        for (Node node : world.nodes.values()) {
            if (node.stage == Stage.MARKED || (node.isInside() && isOrphan(node))) {
                goes.add(node.number);
            }
        }
        while (takeAlong()) {
            // Until nobody more is reached.
        }
    }

    /** Those that the next flush deletes, or drops if they were never written. */
    Set<Integer> goes() {
        return goes;
    }

    /** An owner lost it (rules 2.4.1, 2.4.3, 2.4.7), be it a new one or one that is written. */
    private static boolean isOrphan(Node node) {
        return Link.ofChild(node.kind).stream()
                .anyMatch(link -> link.owns()
                        && node.parent(link) == 0
                        && ((node.left && node.stage == Stage.PENDING) || node.writtenParents.containsKey(link)));
    }

    /** Rules 2.3.6, 2.4.2, K4: children go with their owner; or the database deletes them. */
    private boolean takeAlong() {
        boolean more = false;
        for (Node node : world.nodes.values()) {
            for (Link link : Link.ofChild(node.kind)) {
                if (link.takesAlong() && node.stage != Stage.NEW && goes.contains(node.parent(link))) {
                    more |= goes.add(node.number);
                }
            }
        }
        return more;
    }

    Set<Failure> failures() {
        Set<Failure> failures = EnumSet.noneOf(Failure.class);
        for (Node node : world.nodes.values()) {
            if (node.stage == Stage.NEW) {
                unlinked(node, failures);
            } else if (node.stage == Stage.PENDING && isOrphan(node)) {
                // It has left the session, and lists forget it; who refers to it does not (rule 2.4.3).
                referredTo(node, failures);
            } else if (!goes.contains(node.number)) {
                parentsOf(node, failures);
                if (node.values.entrySet().stream()
                        .anyMatch(value -> value.getValue() == null && !node.kind.isNullable(value.getKey()))) {
                    failures.add(Failure.NULL);
                }
            }
        }
        for (Pairing pairing : Pairing.values()) {
            if (pairing.back == null
                    && !pairing.isDeletedByDatabase()
                    && world.joined(pairing).stream()
                            // A link without a row leads nowhere now, and gets none.
                            .anyMatch(pair -> isWritten(pairing, pair)
                                    && goes.contains(pair.far())
                                    && !goes.contains(pair.near())
                                    && world.node(pair.near()).stage != Stage.NEW)) {
                failures.add(Failure.FOREIGN_KEY);
            }
        }
        if (isSameTwice()) {
            failures.add(Failure.UNIQUE);
        }
        if (world.nodes.values().stream().anyMatch(this::waitsForItself)) {
            failures.add(Failure.CIRCLE);
        }
        return failures;
    }

    private boolean isWritten(Pairing pairing, Pair pair) {
        return Objects.requireNonNull(world.writtenPairs.get(pairing)).contains(pair);
    }

    /** K1: who stays in the session has it in an attribute, and it was never added. */
    private void unlinked(Node node, Set<Failure> failures) {
        for (Link link : Link.ofChild(node.kind)) {
            if (link.collection != null && stays(node.parent(link))) {
                failures.add(Failure.UNLINKED);
            }
        }
        referredTo(node, failures);
        world.pairs.forEach((pairing, joined) -> joined.forEach(pair -> {
            if ((pair.far() == node.number && stays(pair.near()))
                    || (pair.near() == node.number && pairing.back != null && stays(pair.far()))) {
                failures.add(Failure.UNLINKED);
            }
        }));
    }

    private void referredTo(Node node, Set<Failure> failures) {
        for (Link link : Link.ofParent(node.kind)) {
            if (link.reference != null
                    && world.children(link, node.number).stream().anyMatch(child -> stays(child.number))) {
                failures.add(Failure.UNLINKED);
            }
        }
    }

    private boolean stays(int number) {
        return number != 0 && !goes.contains(number) && world.node(number).isInside();
    }

    private void parentsOf(Node node, Set<Failure> failures) {
        for (Link link : Link.ofChild(node.kind)) {
            if (!link.isNullable() && node.parent(link) == 0) {
                failures.add(Failure.NULL);
            } else if (goes.contains(node.parent(link))) {
                if (link.collection == null) {
                    failures.add(Failure.FOREIGN_KEY);
                } else if (!link.isNullable()) {
                    failures.add(Failure.RESTRICTED);
                }
            }
        }
    }

    /** K7: ends of a one-to-one whose key takes neither NULL nor another value for a while cannot change places. */
    private boolean waitsForItself(Node desk) {
        @Nullable Node next = desk;
        Set<Node> seen = new HashSet<>();
        do {
            int wanted = next.parent(Link.DESK);
            if (next.kind != Kind.DESK || wanted == 0 || next.writtenParents.getOrDefault(Link.DESK, 0) == wanted) {
                return false;
            }
            next = world.nodes.values().stream()
                    .filter(other ->
                            !goes.contains(other.number) && other.writtenParents.getOrDefault(Link.DESK, 0) == wanted)
                    .findFirst()
                    .orElse(null);
        } while (next != null && next != desk && seen.add(next));
        return next == desk;
    }

    private boolean isSameTwice() {
        Set<List<Object>> seen = new HashSet<>();
        for (Node node : world.nodes.values()) {
            if (node.isInside() && !goes.contains(node.number)) {
                for (String attribute : node.kind.attributes) {
                    Object value = node.values.get(attribute);
                    if (node.kind.isUnique(attribute)
                            && value != null
                            && !seen.add(List.of(node.kind, attribute, value))) {
                        return true;
                    }
                }
                if (node.kind == Kind.ENROLMENT
                        && !seen.add(List.of(node.kind, node.parent(Link.ENROLLED), node.parent(Link.ATTENDED)))) {
                    return true;
                }
            }
        }
        return false;
    }

    void apply() {
        forgetNewOfGone();
        releaseChildren();
        goes.stream().map(world::node).toList().forEach(world::forget);
        for (Node node : world.nodes.values()) {
            if (node.stage != Stage.NEW) {
                write(node);
            }
        }
    }

    /**
     * Who was never added and leads to a deleted object, or to another such: memory is left as it is, and operations do not name it any
     * more.
     */
    private void forgetNewOfGone() {
        Set<Integer> out = new HashSet<>(goes);
        boolean more = true;
        while (more) {
            more = false;
            for (Node node : world.nodes.values()) {
                if (node.stage == Stage.NEW && !out.contains(node.number) && leadsTo(node, out)) {
                    more |= out.add(node.number);
                }
            }
        }
        out.removeAll(goes);
        out.forEach(number -> world.forget(world.node(number)));
    }

    private boolean leadsTo(Node node, Set<Integer> out) {
        return node.parents.values().stream().anyMatch(out::contains)
                || Link.ofParent(node.kind).stream()
                        .flatMap(link -> world.children(link, node.number).stream())
                        .anyMatch(child -> out.contains(child.number))
                || world.pairs.values().stream()
                        .flatMap(Set::stream)
                        .anyMatch(pair ->
                                pair.touches(node.number) && (out.contains(pair.near()) || out.contains(pair.far())));
    }

    private void releaseChildren() {
        for (Node node : world.nodes.values()) {
            for (Link link : Link.ofChild(node.kind)) {
                if (goes.contains(node.parent(link)) && !goes.contains(node.number)) {
                    node.stale |= link.isReleasedByDatabase();
                    node.parents.remove(link);
                }
            }
        }
    }

    private static void write(Node node) {
        boolean changed = !node.values.equals(node.writtenValues) || !node.parents.equals(node.writtenParents);
        if (node.stage == Stage.PENDING || changed) {
            node.version++;
        }
        node.raises += node.touched && !changed ? 1 : 0;
        node.touched = false;
        node.stage = Stage.PERSISTENT;
        node.left = false;
        node.unsure = false;
        node.writtenValues.clear();
        node.writtenValues.putAll(node.values);
        node.writtenParents.clear();
        node.writtenParents.putAll(node.parents);
    }

    /** The place a child has in its row, or null. */
    static String place(World world, Node node) {
        for (Link link : Link.ofChild(node.kind)) {
            if (link.shape == Shape.PLACES && node.parent(link) != 0) {
                return String.valueOf(world.places.get(node.parent(link)).indexOf(node.number));
            }
        }
        return "null";
    }
}
