package dev.kindred.it.random;

import dev.kindred.it.random.Link.Shape;
import dev.kindred.it.random.Node.Stage;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Operations on the links between parents and children, from either side. */
final class LinkOps {

    private LinkOps() {}

    /** Whether a child's parent may be changed: what left its owner unwritten comes back by the parent's side only. */
    private static boolean isMovable(World world, Link link, int child, boolean byParent) {
        if (!world.isUsable(child) || world.node(child).kind != link.child) {
            return false;
        }
        Node node = world.node(child);
        if (link == Link.DESK && world.autoflush && node.stage == Stage.PERSISTENT) {
            // Whether two that change places meet in one flush hangs on when it comes.
            return false;
        }
        if (link == Link.RECEIVED && new FlushRules(world).goes().contains(child)) {
            // Whoever takes it in takes the delete back, and leaves it with a parent that goes (rule 2.3.18).
            return false;
        }
        return !node.stale && (byParent || !(node.left && node.stage == Stage.PENDING));
    }

    private static boolean isParent(World world, Link link, int parent) {
        return world.isUsable(parent) && world.node(parent).kind == link.parent;
    }

    /**
     * Whether it is sure what becomes of a child that leaves this parent: where any statement may flush, nobody knows whether it was
     * ever written there.
     */
    private static boolean isLeavable(World world, Link link, Node child) {
        return !world.autoflush
                || (link != Link.BADGES && link != Link.ENROLLED)
                || child.writtenParents.containsKey(link);
    }

    /** Whether another gives way in a map to a child with this name: when it does, hangs on when the map is read. */
    static boolean displaces(World world, Link link, int parent, int child, @Nullable String name) {
        return link.shape == Shape.MAP
                && parent != 0
                && world.children(link, parent).stream()
                        .anyMatch(other -> other.number != child && Objects.equals(other.values.get("name"), name));
    }

    /** Sets the child's reference, or the key beside it. */
    record Refer(Link link, int child, int parent, boolean byKey) implements Op {
        @Override
        public boolean isAllowed(World world) {
            return isMovable(world, link, child, false)
                    && !link.isKey()
                    && (parent == 0 || isParent(world, link, parent))
                    && (parent != 0 || isLeavable(world, link, world.node(child)))
                    && !displaces(
                            world, link, parent, child, world.node(child).values.get("name"))
                    && (byKey ? keyIsKnown(world) : link.reference != null);
        }

        private boolean keyIsKnown(World world) {
            if (!link.keyHasSetter() || world.node(child).stage == Stage.NEW) {
                return false;
            }
            if (parent == 0) {
                return true;
            }
            Node node = world.node(parent);
            return node.stage == Stage.PERSISTENT
                    && Objects.equals(node.values.get("code"), node.writtenValues.get("code"));
        }

        @Override
        public void apply(World world) {
            world.refer(link, world.node(child), parent);
        }

        @Override
        public void run(Kin kin, World world) {
            if (byKey) {
                // Nothing is loaded, and so nothing flushed, while the key is half set; and the program has the parent.
                if (parent != 0) {
                    kin.object(parent);
                }
                link.keys.forEach(key -> kin.get(child, key));
                for (int i = 0; i < link.keys.size(); i++) {
                    kin.set(
                            child,
                            link.keys.get(i),
                            parent == 0 ? null : kin.keys(parent).get(i));
                }
            } else {
                kin.set(child, Objects.requireNonNull(link.reference), parent == 0 ? null : kin.object(parent));
            }
        }

        @Override
        public String text(World world) {
            String value = Op.name(world, parent);
            if (!byKey) {
                return Op.name(world, child) + "." + link.reference + "(" + value + ");";
            }
            StringBuilder text = new StringBuilder(Op.name(world, child));
            for (int i = 0; i < link.keys.size(); i++) {
                String part = parent == 0 ? "" : "." + link.parent.keys().get(i) + "()";
                text.append("." + link.keys.get(i) + "(" + value + part + ")");
            }
            return text.append(';').toString();
        }
    }

    /** Puts a child into its parent's collection; at a place, where the list keeps its order and it is not negative. */
    record Append(Link link, int parent, int child, int place) implements Op {
        @Override
        public boolean isAllowed(World world) {
            if (link.collection == null
                    || link.isKey()
                    || !isParent(world, link, parent)
                    || !isMovable(world, link, child, true)) {
                return false;
            }
            Node node = world.node(child);
            boolean inside = world.node(parent).stage != Stage.NEW;
            // A list without another side does not take its elements out of others; it is done by hand.
            boolean oneSided =
                    link.reference == null && (node.parent(link) != 0 || (!inside && node.stage != Stage.NEW));
            return node.parent(link) != parent
                    && !oneSided
                    && world.children(link, parent).stream().allMatch(other -> isLeavable(world, link, other))
                    && (inside || !(node.left && node.stage == Stage.PENDING))
                    && (place < 0
                            || (link.shape == Shape.PLACES
                                    && place <= world.children(link, parent).size()));
        }

        @Override
        public void apply(World world) {
            world.append(link, world.node(child), world.node(parent), place);
        }

        @Override
        @SuppressWarnings("unchecked")
        public void run(Kin kin, World world) {
            Object element = kin.object(child);
            switch (link.shape) {
                case ONE -> kin.set(parent, link.collection, element);
                case MAP ->
                    ((Map<Object, Object>) kin.get(parent, link.collection))
                            .put(world.node(child).values.get("name"), element);
                default -> {
                    if (place < 0) {
                        ((Collection<Object>) kin.get(parent, link.collection)).add(element);
                    } else {
                        ((List<Object>) kin.get(parent, link.collection)).add(place, element);
                    }
                }
            }
        }

        @Override
        public String text(World world) {
            String owner = Op.name(world, parent);
            String element = Op.name(world, child);
            return switch (link.shape) {
                case ONE -> owner + "." + link.collection + "(" + element + ");";
                case MAP ->
                    link.read(owner) + ".put("
                            + NodeOps.quoted(world.node(child).values.get("name")) + ", " + element + ");";
                default -> link.read(owner) + ".add(" + (place < 0 ? "" : place + ", ") + element + ");";
            };
        }
    }

    /** Takes a child out of its parent's collection. */
    record Remove(Link link, int child) implements Op {
        @Override
        public boolean isAllowed(World world) {
            return link.collection != null
                    && isMovable(world, link, child, false)
                    && isLeavable(world, link, world.node(child))
                    && isParent(world, link, world.node(child).parent(link));
        }

        @Override
        public void apply(World world) {
            world.remove(link, world.node(child));
        }

        @Override
        public void run(Kin kin, World world) {
            int parent = world.node(child).parent(link);
            Object element = kin.object(child);
            switch (link.shape) {
                case ONE -> kin.set(parent, link.collection, null);
                case MAP ->
                    kin.expect(
                            ((Map<?, ?>) kin.get(parent, link.collection))
                                            .remove(world.node(child).values.get("name"))
                                    == element,
                            "the map did not have it");
                default ->
                    kin.expect(((Collection<?>) kin.get(parent, link.collection)).remove(element), "it was not there");
            }
        }

        @Override
        public String text(World world) {
            String owner = Op.name(world, world.node(child).parent(link));
            return switch (link.shape) {
                case ONE -> owner + "." + link.collection + "(null);";
                case MAP ->
                    link.read(owner) + ".remove("
                            + NodeOps.quoted(world.node(child).values.get("name")) + ");";
                default -> link.read(owner) + ".remove(" + Op.name(world, child) + ");";
            };
        }
    }

    /** Assigns a whole collection. */
    record Replace(Link link, int parent, List<Integer> children) implements Op {
        @Override
        public boolean isAllowed(World world) {
            return link.collection != null
                    && !link.isKey()
                    && link.shape != Shape.ONE
                    && !link.isBackref()
                    && link.reference != null
                    && isParent(world, link, parent)
                    && world.children(link, parent).stream()
                            .allMatch(child ->
                                    isMovable(world, link, child.number, false) && isLeavable(world, link, child))
                    && children.stream().distinct().count() == children.size()
                    && children.stream().allMatch(child -> isMovable(world, link, child, false))
                    && (link.shape != Shape.MAP
                            || children.stream()
                                            .map(child ->
                                                    world.node(child).values.get("name"))
                                            .distinct()
                                            .count()
                                    == children.size());
        }

        @Override
        public void apply(World world) {
            for (Node old : List.copyOf(world.children(link, parent))) {
                if (!children.contains(old.number)) {
                    world.remove(link, old);
                }
            }
            for (int i = 0; i < children.size(); i++) {
                world.append(
                        link, world.node(children.get(i)), world.node(parent), link.shape == Shape.PLACES ? i : -1);
            }
        }

        @Override
        public void run(Kin kin, World world) {
            List<Object> elements = new ArrayList<>();
            children.forEach(child -> elements.add(kin.object(child)));
            Object value = elements;
            if (link.shape == Shape.SET) {
                value = new LinkedHashSet<>(elements);
            } else if (link.shape == Shape.MAP) {
                Map<String, Object> map = new LinkedHashMap<>();
                children.forEach(child -> map.put(world.node(child).values.get("name"), kin.object(child)));
                value = map;
            }
            kin.set(parent, link.collection, value);
        }

        @Override
        public String text(World world) {
            String elements = children.stream()
                    .map(child -> (link.shape == Shape.MAP
                                    ? NodeOps.quoted(world.node(child).values.get("name")) + ", "
                                    : "")
                            + Op.name(world, child))
                    .collect(Collectors.joining(", "));
            String type = link.shape == Shape.SET ? "Set" : link.shape == Shape.MAP ? "Map" : "List";
            return Op.name(world, parent) + "." + link.collection + "(" + type + ".of(" + elements + "));";
        }
    }

    /** Moves an element of a list that keeps its order to another place of it. */
    record Place(Link link, int parent, int from, int to) implements Op {
        @Override
        public boolean isAllowed(World world) {
            return link.shape == Shape.PLACES
                    && isParent(world, link, parent)
                    && from < world.children(link, parent).size()
                    && to < world.children(link, parent).size()
                    && world.children(link, parent).stream()
                            .allMatch(child -> isMovable(world, link, child.number, false));
        }

        @Override
        public void apply(World world) {
            List<Integer> order = Objects.requireNonNull(world.places.get(parent));
            order.add(to, order.remove(from));
        }

        @Override
        @SuppressWarnings("unchecked")
        public void run(Kin kin, World world) {
            List<Object> list = (List<Object>) kin.get(parent, link.collection);
            list.add(to, list.remove(from));
        }

        @Override
        public String text(World world) {
            String list = link.read(Op.name(world, parent));
            return list + ".add(" + to + ", " + list + ".remove(" + from + "));";
        }
    }
}
