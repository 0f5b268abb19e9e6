package dev.kindred.it.random;

import dev.kindred.it.random.Link.Shape;
import dev.kindred.it.random.Node.Stage;
import dev.kindred.it.random.Pairing.Pair;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The plain model of the rules: what objects there are in a session, and how they are linked. Both ends of a link are one fact here,
 * so they cannot disagree. Changes with each operation.
 */
class World {

    final boolean autoflush;
    final TreeMap<Integer, Node> nodes = new TreeMap<>();
    final Map<Pairing, Set<Pair>> pairs = new EnumMap<>(Pairing.class);
    /** Those that have a row. */
    final Map<Pairing, Set<Pair>> writtenPairs = new EnumMap<>(Pairing.class);

    /** The order of children, by their parent, in lists that keep it. */
    final Map<Integer, List<Integer>> places = new TreeMap<>();

    /** The same as their rows have it. */
    final Map<Integer, List<Integer>> writtenPlaces = new TreeMap<>();

    final Set<Integer> gone = new TreeSet<>();
    private @Nullable World committed;

    /** How all was when the nested blocks that are open began, the innermost last. */
    final Deque<World> blocks = new ArrayDeque<>();

    World(boolean autoflush) {
        this.autoflush = autoflush;
        for (Pairing pairing : Pairing.values()) {
            pairs.put(pairing, new HashSet<>());
            writtenPairs.put(pairing, new HashSet<>());
        }
    }

    World copy() {
        World copy = new World(autoflush);
        nodes.forEach((number, node) -> copy.nodes.put(number, node.copy()));
        pairs.forEach((pairing, joined) -> copy.pairs.put(pairing, new HashSet<>(joined)));
        writtenPairs.forEach((pairing, joined) -> copy.writtenPairs.put(pairing, new HashSet<>(joined)));
        places.forEach((parent, children) -> copy.places.put(parent, new ArrayList<>(children)));
        writtenPlaces.forEach((parent, children) -> copy.writtenPlaces.put(parent, new ArrayList<>(children)));
        copy.gone.addAll(gone);
        copy.committed = committed;
        copy.blocks.addAll(blocks);
        return copy;
    }

    Node node(int number) {
        return Objects.requireNonNull(nodes.get(number), () -> "node " + number);
    }

    /** Whether operations may name it: it is there, and nothing may have deleted it. */
    boolean isUsable(int number) {
        Node node = nodes.get(number);
        return node != null && node.stage != Stage.MARKED && !node.unsure;
    }

    List<Node> children(Link link, int parent) {
        if (link.shape == Shape.PLACES) {
            return places.getOrDefault(parent, List.of()).stream()
                    .map(this::node)
                    .toList();
        }
        return nodes.values().stream()
                .filter(node -> node.kind == link.child && node.parent(link) == parent)
                .toList();
    }

    /** Those a node is joined with, as the near or the far end. */
    List<Node> partners(Pairing pairing, int node, boolean asNear) {
        return joined(pairing).stream()
                .filter(pair -> (asNear ? pair.near() : pair.far()) == node)
                .map(pair -> node(asNear ? pair.far() : pair.near()))
                .toList();
    }

    Set<Pair> joined(Pairing pairing) {
        return Objects.requireNonNull(pairs.get(pairing));
    }

    /** Adds a node to the session, with all that save-update reaches from it (rules 2.2.1, 2.2.2). */
    void add(Node root) {
        Deque<Node> open = new ArrayDeque<>(List.of(root));
        while (!open.isEmpty()) {
            Node node = open.removeFirst();
            if (node.stage == Stage.NEW) {
                node.stage = Stage.PENDING;
                open.addAll(reached(node));
            }
        }
    }

    private List<Node> reached(Node node) {
        List<Node> reached = new ArrayList<>();
        for (Link link : Link.ofChild(node.kind)) {
            if (link.reference != null && node.parent(link) != 0) {
                reached.add(node(node.parent(link)));
            }
        }
        for (Link link : Link.ofParent(node.kind)) {
            if (link.collection != null) {
                reached.addAll(children(link, node.number));
            }
        }
        pairs.forEach((pairing, joined) -> joined.forEach(pair -> {
            if (pair.near() == node.number) {
                reached.add(node(pair.far()));
            } else if (pair.far() == node.number && pairing.back != null) {
                reached.add(node(pair.near()));
            }
        }));
        return reached;
    }

    /** The child's side is set (rules 2.1.2, 2.1.3): a new parent comes along, a new child does not. */
    void refer(Link link, Node child, int parent) {
        child.touched = true;
        if (child.parent(link) != parent) {
            move(link, child, parent, -1);
        }
        if (parent != 0 && child.stage != Stage.NEW) {
            takeBack(node(parent));
            add(node(parent));
        }
    }

    /** The parent's side takes in a child (rules 2.1.1, 2.1.4): a new child comes along, a new parent does not. */
    void append(Link link, Node child, Node parent, int place) {
        if (child.parent(link) != parent.number || place >= 0) {
            move(link, child, parent.number, place);
        }
        if (parent.stage != Stage.NEW) {
            takeBack(child);
            add(child);
        }
    }

    /** What left an owner before it was written is added anew. */
    private static void takeBack(Node node) {
        node.left &= node.stage != Stage.PENDING;
    }

    /** The parent's side lets go of a child. */
    void remove(Link link, Node child) {
        move(link, child, 0, -1);
    }

    private void move(Link link, Node child, int parent, int place) {
        int old = child.parent(link);
        child.touched = true;
        if (parent != 0) {
            displaced(link, child, parent).forEach(other -> remove(link, other));
        }
        if (link.shape == Shape.PLACES) {
            places.getOrDefault(old, new ArrayList<>()).remove((Integer) child.number);
            if (parent != 0) {
                List<Integer> all = places.computeIfAbsent(parent, p -> new ArrayList<>());
                all.add(place < 0 ? all.size() : Math.min(place, all.size()), child.number);
            }
        }
        if (parent == 0) {
            child.parents.remove(link);
        } else {
            child.parents.put(link, parent);
        }
        if (link.owns()) {
            child.left = parent == 0 && child.stage != Stage.NEW && (child.left || old != 0);
        }
    }

    /** Who must make room: the other end of a one-to-one, and the one under the same key of a map. */
    private List<Node> displaced(Link link, Node child, int parent) {
        return switch (link.shape) {
            case ONE ->
                children(link, parent).stream().filter(node -> node != child).toList();
            case MAP ->
                children(link, parent).stream()
                        .filter(node ->
                                node != child && Objects.equals(node.values.get("name"), child.values.get("name")))
                        .toList();
            default -> List.of();
        };
    }

    /** One end of a pair takes in the other (rule 2.1.18): the other comes along if it is new. */
    void join(Pairing pairing, Pair pair, boolean fromNear) {
        joined(pairing).add(pair);
        Node from = node(fromNear ? pair.near() : pair.far());
        if (from.stage != Stage.NEW) {
            add(node(fromNear ? pair.far() : pair.near()));
        }
    }

    /** Marks for deletion. Where any statement may flush, all that goes along is out of reach from now on. */
    void delete(Node node) {
        node.stage = Stage.MARKED;
        if (autoflush) {
            doubtAllThatGoes();
        }
    }

    /** A statement may have flushed: what would go is perhaps gone. */
    void doubtAllThatGoes() {
        if (autoflush) {
            new FlushRules(this).goes().forEach(number -> node(number).unsure = true);
        }
    }

    /** Why a flush of this state fails; none if it does not. */
    Set<Failure> failures() {
        return new FlushRules(this).failures();
    }

    void flush() {
        new FlushRules(this).apply();
        pairs.forEach((pairing, joined) -> written(pairing, joined));
        writtenPlaces.clear();
        places.forEach((parent, children) -> writtenPlaces.put(parent, List.copyOf(children)));
    }

    private void written(Pairing pairing, Set<Pair> joined) {
        Set<Pair> written = new HashSet<>(joined);
        written.removeIf(pair -> node(pair.near()).stage == Stage.NEW || node(pair.far()).stage == Stage.NEW);
        writtenPairs.put(pairing, written);
    }

    /** What was flushed stays; memory reads all again. */
    void commit() {
        flush();
        gone.clear();
        nodes.values().forEach(node -> node.stale = false);
        committed = null;
        blocks.clear();
        committed = copy();
    }

    /** A nested block begins; all was flushed. */
    void begin() {
        blocks.addLast(copy());
    }

    /** Takes over what was found out of the rows since the block began. */
    void beganAsItIs() {
        blocks.removeLast();
        begin();
    }

    /** A nested block ends. */
    void end(boolean kept) {
        World before = blocks.removeLast();
        if (!kept) {
            restore(before);
        }
    }

    /** Only what was committed is there; who was not is never named again. */
    void rollback() {
        blocks.clear();
        restore(committed == null ? new World(autoflush) : committed.copy());
    }

    private void restore(World before) {
        nodes.clear();
        nodes.putAll(before.nodes);
        pairs.clear();
        pairs.putAll(before.pairs);
        writtenPairs.clear();
        writtenPairs.putAll(before.writtenPairs);
        places.clear();
        places.putAll(before.places);
        writtenPlaces.clear();
        writtenPlaces.putAll(before.writtenPlaces);
        gone.clear();
        forgetNew();
    }

    /** The session ends for those that were never added. */
    void forgetNew() {
        List.copyOf(nodes.values()).stream()
                .filter(node -> node.stage == Stage.NEW)
                .forEach(this::forget);
        gone.clear();
    }

    /** Takes over the version that a row has, where nobody can tell how often it was written. */
    void adoptVersion(int number, int version, boolean isCommitted) {
        node(number).version = version;
        if (isCommitted && committed != null) {
            committed.node(number).version = version;
        }
    }

    /** Takes a node and all its links out. */
    void forget(Node node) {
        nodes.remove(node.number);
        gone.add(node.number);
        pairs.values().forEach(joined -> joined.removeIf(pair -> pair.touches(node.number)));
        places.remove(node.number);
        places.values().forEach(children -> children.remove((Integer) node.number));
        for (Node other : nodes.values()) {
            other.parents.values().removeIf(parent -> parent == node.number);
        }
    }
}
