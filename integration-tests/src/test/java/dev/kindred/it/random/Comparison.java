package dev.kindred.it.random;

import dev.kindred.instrument.Status;
import dev.kindred.it.random.Link.Shape;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Compares Kindred's objects with the plain model, attribute by attribute. Made for one comparison. */
final class Comparison {

    private final @Nullable Kin kin;
    private final World world;
    private final Set<Integer> goes;
    private final boolean settled;

    /** {@code settled} says that nothing was read or changed since the end of a transaction. */
    Comparison(Kin kin, World world, boolean settled) {
        this.settled = settled;
        this.kin = kin;
        this.world = world;
        this.goes = new FlushRules(world).goes();
    }

    /** For what asks nothing of Kindred. */
    Comparison(World world) {
        this.kin = null;
        this.settled = false;
        this.world = world;
        this.goes = Set.of();
    }

    /** Which attributes are compared after a flush of this state. */
    String reads(int salt) {
        List<String> reads = new ArrayList<>();
        for (Node node : world.nodes.values()) {
            for (int which = 0; which < attributes(node.kind); which++) {
                if (isChosen(node, which, salt)) {
                    reads.add(read(node, which));
                }
            }
        }
        return String.join(", ", reads);
    }

    // After every eighth flush all are read, after others one in three.
    private static boolean isChosen(Node node, int which, int salt) {
        int sparsity = salt % 8 == 0 ? 1 : 3;
        return Math.floorMod(((node.number * 31 + which) * 0x9E3779B1 + salt * 0x85EBCA6B) >>> 7, sparsity) == 0;
    }

    /** Compares the attributes that {@link #reads} names. */
    void objects(int salt) {
        for (Node node : world.nodes.values()) {
            for (int which = 0; which < attributes(node.kind); which++) {
                if (isChosen(node, which, salt)) {
                    attribute(node, which);
                }
            }
        }
    }

    /** Compares the order of the lists that ask for one. */
    void orders() {
        for (Node node : world.nodes.values()) {
            if (node.kind == Kind.TEAM) {
                List<String> names = new ArrayList<>();
                ((Collection<?>) kin.get(node.number, "tasks")).forEach(task -> names.add(((Task) task).name()));
                same(node, "tasks", names.stream().sorted().toList(), names);
                List<String> viewed = new ArrayList<>();
                ((Collection<?>) kin.get(node.number, "roster"))
                        .forEach(member -> viewed.add(((Member) member).name()));
                same(
                        node,
                        "roster",
                        viewed.stream().sorted(Comparator.reverseOrder()).toList(),
                        viewed);
            }
        }
    }

    static int attributes(Kind kind) {
        return names(kind).size();
    }

    /** How a program reads an attribute. */
    static String read(Node node, int which) {
        String name = attributeName(node.kind, which);
        for (Link link : Link.ofParent(node.kind)) {
            if (name.equals(link.collection)) {
                return link.read(node.toString());
            }
        }
        for (Pairing pairing : Pairing.values()) {
            if (pairing.far == node.kind && name.equals(pairing.back)) {
                return pairing.read(node.toString(), false);
            }
        }
        return node + "." + name + "()";
    }

    static String attributeName(Kind kind, int which) {
        return names(kind).get(Math.floorMod(which, attributes(kind)));
    }

    private static List<String> names(Kind kind) {
        List<String> names = new ArrayList<>(kind.attributes);
        for (Link link : Link.ofChild(kind)) {
            if (link.reference != null) {
                names.add(link.reference);
            }
            names.addAll(link.keys);
        }
        for (Link link : Link.ofParent(kind)) {
            if (link.collection != null) {
                names.add(link.collection);
            }
        }
        for (Pairing pairing : Pairing.values()) {
            if (pairing.near == kind) {
                names.add(pairing.name);
            }
            if (pairing.far == kind && pairing.back != null) {
                names.add(pairing.back);
            }
        }
        if (kind == Kind.STEP) {
            names.add("place");
        } else if (kind == Kind.TEAM) {
            names.add("roster");
        }
        return names;
    }

    /** Compares one attribute of one object. */
    void attribute(Node node, int which) {
        String name = attributeName(node.kind, which);
        if (goes.contains(node.number)) {
            return;
        }
        if (node.kind.attributes.contains(name)) {
            same(node, name, node.values.get(name), kin.get(node.number, name));
        }
        for (Link link : Link.ofChild(node.kind)) {
            if (name.equals(link.reference)) {
                reference(node, link);
            } else if (link.keys.contains(name)) {
                key(node, link, link.keys.indexOf(name));
            }
        }
        for (Link link : Link.ofParent(node.kind)) {
            if (name.equals(link.collection)) {
                collection(node, link);
            }
        }
        for (Pairing pairing : Pairing.values()) {
            if (pairing.near == node.kind && name.equals(pairing.name)) {
                partners(node, name, world.partners(pairing, node.number, true));
            } else if (pairing.far == node.kind && name.equals(pairing.back)) {
                partners(node, name, world.partners(pairing, node.number, false));
            }
        }
        if (name.equals("roster")) {
            view(node);
        }
        if (name.equals("place") && isSettled(node)) {
            same(node, name, FlushRules.place(world, node), String.valueOf(kin.get(node.number, name)));
        }
    }

    /** A view shows the rows as they were when it was loaded: what is changed since, on either side, it does not show. */
    private void view(Node team) {
        Collection<?> found = (Collection<?>) kin.get(team.number, "roster");
        if (settled && team.stage == Node.Stage.PERSISTENT) {
            List<Integer> expected = world.children(Link.MEMBERS, team.number).stream()
                    .map(child -> child.number)
                    .toList();
            same(team, "roster", sorted(expected), sorted(numbers(found)));
        }
    }

    /** Whether its row is as memory has it: the place of an element follows its list at the flush. */
    private boolean isSettled(Node node) {
        return node.stage == Node.Stage.PERSISTENT
                && node.parent(Link.STEPS) != 0
                && node.parents.equals(node.writtenParents)
                && Objects.equals(
                        world.places.get(node.parent(Link.STEPS)), world.writtenPlaces.get(node.parent(Link.STEPS)));
    }

    // What the database did to the key, and who gave way to another in a one-to-one, memory learns later.
    private static boolean isVague(Node node, Link link) {
        return node.stale
                || (link.shape == Shape.ONE && node.parent(link) == 0 && node.writtenParents.containsKey(link));
    }

    private void reference(Node node, Link link) {
        if (!isVague(node, link) && !goes.contains(node.parent(link))) {
            Object found = kin.get(node.number, Objects.requireNonNull(link.reference));
            same(node, link.reference, node.parent(link), found == null ? 0 : kin.number(found));
        }
    }

    private void key(Node node, Link link, int part) {
        int parent = node.parent(link);
        boolean known = node.stage != Node.Stage.NEW && (parent == 0 || hasItsKey(world.node(parent)));
        if (!isVague(node, link)
                && known
                && !goes.contains(parent)
                && (link.reference != null || (isWritten(node, link) && !mayHaveLeft(node)))) {
            Object expected = parent == 0 ? null : kin.keys(parent).get(part);
            same(node, link.keys.get(part), expected, kin.get(node.number, link.keys.get(part)));
        }
    }

    // A key that changes goes to the children at the flush (rule 2.5.16).
    private static boolean hasItsKey(Node parent) {
        return parent.stage == Node.Stage.PERSISTENT
                && parent.kind.keys().stream()
                        .allMatch(key -> Objects.equals(parent.values.get(key), parent.writtenValues.get(key)));
    }

    // It may have left and come back, and a statement may have written the first of it.
    private boolean mayHaveLeft(Node node) {
        return world.autoflush && node.touched;
    }

    private static boolean isWritten(Node node, Link link) {
        return node.stage == Node.Stage.PERSISTENT && node.parent(link) == node.writtenParents.getOrDefault(link, 0);
    }

    private void collection(Node node, Link link) {
        Object found = kin.get(node.number, Objects.requireNonNull(link.collection));
        List<Integer> expected = world.children(link, node.number).stream()
                .map(child -> child.number)
                .filter(child -> !goes.contains(child))
                .toList();
        if (link.shape == Shape.ONE) {
            same(node, link.collection, expected, numbers(found == null ? List.of() : List.of(found)));
        } else if (link.shape == Shape.MAP) {
            Map<Object, Integer> byName = new TreeMap<>();
            expected.forEach(child -> byName.put(world.node(child).values.get("name"), child));
            Map<Object, Integer> actual = new TreeMap<>();
            ((Map<?, ?>) found)
                    .forEach((key, value) -> numbers(List.of(value)).forEach(child -> actual.put(key, child)));
            same(node, link.collection, byName, actual);
        } else {
            List<Integer> actual = numbers((Collection<?>) found);
            same(
                    node,
                    link.collection,
                    link.shape == Shape.PLACES ? expected : sorted(expected),
                    link.shape == Shape.PLACES ? actual : sorted(actual));
        }
    }

    private void partners(Node node, String name, List<Node> partners) {
        List<Integer> expected = new ArrayList<>();
        partners.stream().filter(other -> !goes.contains(other.number)).forEach(other -> expected.add(other.number));
        same(node, name, sorted(expected), sorted(numbers((Collection<?>) kin.get(node.number, name))));
    }

    /** Those of memory, less those that are deleted or about to be: they stay in lists until these are read again (rule 2.3.13). */
    private List<Integer> numbers(Collection<?> entities) {
        List<Integer> numbers = new ArrayList<>();
        for (Object entity : entities) {
            if (kin.session().status(entity) != Status.DELETED) {
                int number = kin.number(entity);
                if (!goes.contains(number) && !world.gone.contains(number)) {
                    numbers.add(number);
                }
            }
        }
        return numbers;
    }

    private static List<Integer> sorted(List<Integer> numbers) {
        return numbers.stream().sorted().toList();
    }

    private void same(Node node, @Nullable String name, @Nullable Object expected, @Nullable Object found) {
        if (!Objects.equals(expected, found)) {
            throw new Difference(node + "." + name + "() is " + found + ", not " + expected);
        }
    }
}
