package dev.kindred.it.random;

import dev.kindred.it.random.Node.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Operations on objects by themselves. */
final class NodeOps {

    private NodeOps() {}

    /** Makes an object; it may be linked to parents by its own side, and may be added. */
    record Create(int number, Kind kind, Map<String, String> values, Map<Link, Integer> parents, boolean added)
            implements Op {

        @Override
        public boolean isAllowed(World world) {
            boolean known = world.nodes.containsKey(number);
            boolean twin = kind == Kind.ENROLMENT
                    && world.nodes.values().stream()
                            .anyMatch(node ->
                                    node.kind == kind && node.stage != Stage.MARKED && parents.equals(node.parents));
            boolean keyTaken = kind == Kind.REGION
                    && world.nodes.values().stream()
                            .anyMatch(node -> node.kind == kind
                                    && (values.get("code").equals(node.values.get("code"))
                                            || values.get("code").equals(node.writtenValues.get("code"))));
            return !known
                    && !twin
                    && !keyTaken
                    && parents.entrySet().stream()
                            .allMatch(parent -> world.isUsable(parent.getValue())
                                    && world.node(parent.getValue()).kind == parent.getKey().parent
                                    && parent.getKey().reference != null
                                    && !LinkOps.displaces(
                                            world, parent.getKey(), parent.getValue(), number, values.get("name")));
        }

        @Override
        public void apply(World world) {
            Node node = new Node(number, kind);
            node.values.putAll(values);
            world.nodes.put(number, node);
            parents.forEach((link, parent) -> world.refer(link, node, parent));
            if (added) {
                world.add(node);
            }
        }

        @Override
        public void run(Kin kin, World world) {
            kin.create(number, kind);
            values.forEach((attribute, value) -> kin.set(number, attribute, value));
            parents.forEach((link, parent) -> kin.set(number, link.reference, kin.object(parent)));
            if (added) {
                kin.session().add(kin.object(number));
            }
        }

        @Override
        public String text(World world) {
            String variable = kind.variable(number);
            String chain = values.entrySet().stream()
                            .map(value -> "." + value.getKey() + "(" + quoted(value.getValue()) + ")")
                            .collect(Collectors.joining())
                    + parents.entrySet().stream()
                            .map(parent ->
                                    "." + parent.getKey().reference + "(" + Op.name(world, parent.getValue()) + ")")
                            .collect(Collectors.joining());
            return kind.entity + " " + variable + " = " + kind.name() + ".create()" + chain + ";"
                    + (added ? "\nsession.add(" + variable + ");" : "");
        }
    }

    /** Adds an object. */
    record Add(int number) implements Op {
        @Override
        public boolean isAllowed(World world) {
            return world.isUsable(number) && world.node(number).stage == Stage.NEW;
        }

        @Override
        public void apply(World world) {
            world.add(world.node(number));
        }

        @Override
        public void run(Kin kin, World world) {
            kin.session().add(kin.object(number));
        }

        @Override
        public String text(World world) {
            return "session.add(" + Op.name(world, number) + ");";
        }

        @Override
        public boolean bearsFailure() {
            return true;
        }
    }

    /** Deletes an object. */
    record Delete(int number) implements Op {
        @Override
        public boolean isAllowed(World world) {
            // A place in an ordered list is given up by hand first; what stays there of a deleted one is nobody's rule.
            return world.isUsable(number)
                    && world.node(number).stage == Stage.PERSISTENT
                    && world.node(number).parent(Link.STEPS) == 0
                    && isLinkSure(world);
        }

        // Where any statement may flush, nobody knows whether a link to it has a row already, which nothing would
        // delete.
        private boolean isLinkSure(World world) {
            return !world.autoflush
                    || world.writtenPairs
                            .get(Pairing.SKILLS)
                            .containsAll(world.partners(Pairing.SKILLS, number, false).stream()
                                    .map(near -> new Pairing.Pair(near.number, number))
                                    .toList());
        }

        @Override
        public void apply(World world) {
            world.delete(world.node(number));
        }

        @Override
        public void run(Kin kin, World world) {
            kin.session().delete(kin.object(number));
        }

        @Override
        public String text(World world) {
            return "session.delete(" + Op.name(world, number) + ");";
        }
    }

    /** Sets an attribute that is no link. */
    record SetValue(int number, String attribute, @Nullable String value) implements Op {
        @Override
        public boolean isAllowed(World world) {
            if (!world.isUsable(number)) {
                return false;
            }
            Node node = world.node(number);
            // What is a key in a map keeps its name while it is there (rule 2.1.20), and is never null. A row that the
            // database
            // deletes along may be refused before.
            return node.kind.attributes.contains(attribute)
                    && node.parent(Link.BADGES) == 0
                    && (value != null || (node.kind != Kind.BADGE && node.kind != Kind.LOG))
                    && !isKeyTaken(world, node);
        }

        // Keys that come and go within one flush are the business of Rotate.
        private boolean isKeyTaken(World world, Node node) {
            return node.kind == Kind.REGION
                    && attribute.equals("code")
                    && (value == null
                            || node.stage != Stage.PERSISTENT
                            || world.nodes.values().stream()
                                    .anyMatch(other -> other.kind == node.kind
                                            && (value.equals(other.values.get("code"))
                                                    || value.equals(other.writtenValues.get("code")))));
        }

        @Override
        public void apply(World world) {
            world.node(number).values.put(attribute, value);
            world.node(number).touched = true;
        }

        @Override
        public void run(Kin kin, World world) {
            kin.set(number, attribute, value);
        }

        @Override
        public String text(World world) {
            return Op.name(world, number) + "." + attribute + "(" + quoted(value) + ");";
        }
    }

    /** Hands the values of a unique attribute around: each takes that of the next. */
    record Rotate(List<Integer> numbers, String attribute) implements Op {
        @Override
        public boolean isAllowed(World world) {
            return numbers.stream().distinct().count() == numbers.size()
                    && numbers.stream()
                            .allMatch(number -> world.isUsable(number)
                                    && world.node(number).kind.attributes.contains(attribute)
                                    && world.node(number).isInside());
        }

        @Override
        public void apply(World world) {
            List<@Nullable String> values = values(world);
            for (int i = 0; i < numbers.size(); i++) {
                world.node(numbers.get(i)).values.put(attribute, values.get((i + 1) % values.size()));
                world.node(numbers.get(i)).touched = true;
            }
        }

        private List<@Nullable String> values(World world) {
            List<@Nullable String> values = new ArrayList<>();
            numbers.forEach(number -> values.add(world.node(number).values.get(attribute)));
            return values;
        }

        @Override
        public void run(Kin kin, World world) {
            // Nothing is loaded, and so nothing flushed, while the values are halfway around.
            numbers.forEach(number -> kin.get(number, attribute));
            List<@Nullable String> values = values(world);
            for (int i = 0; i < numbers.size(); i++) {
                kin.set(numbers.get(i), attribute, values.get((i + 1) % values.size()));
            }
        }

        @Override
        public String text(World world) {
            List<@Nullable String> values = values(world);
            StringBuilder text = new StringBuilder();
            numbers.forEach(number -> text.append(Op.name(world, number) + "." + attribute + "();\n"));
            for (int i = 0; i < numbers.size(); i++) {
                text.append(Op.name(world, numbers.get(i)) + "." + attribute + "("
                        + quoted(values.get((i + 1) % values.size())) + ");" + (i + 1 < numbers.size() ? "\n" : ""));
            }
            return text.toString();
        }
    }

    static String quoted(@Nullable String value) {
        return value == null ? "null" : "\"" + value + "\"";
    }
}
