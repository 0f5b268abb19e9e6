package dev.kindred.it.random;

import dev.kindred.it.random.Pairing.Pair;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Operations on pairs, from either end. */
final class PairOps {

    private PairOps() {}

    private static boolean isEnd(World world, int number, Kind kind) {
        return world.isUsable(number) && world.node(number).kind == kind;
    }

    private static String attribute(Pairing pairing, boolean fromNear) {
        return fromNear ? pairing.name : Objects.requireNonNull(pairing.back);
    }

    /** Joins two. */
    record Join(Pairing pairing, int near, int far, boolean fromNear) implements Op {
        @Override
        public boolean isAllowed(World world) {
            return (fromNear || pairing.back != null)
                    && isEnd(world, near, pairing.near)
                    && isEnd(world, far, pairing.far)
                    && !world.joined(pairing).contains(new Pair(near, far));
        }

        @Override
        public void apply(World world) {
            world.join(pairing, new Pair(near, far), fromNear);
        }

        @Override
        @SuppressWarnings("unchecked")
        public void run(Kin kin, World world) {
            Object element = kin.object(fromNear ? far : near);
            ((Collection<Object>) kin.get(fromNear ? near : far, attribute(pairing, fromNear))).add(element);
        }

        @Override
        public String text(World world) {
            return pairing.read(Op.name(world, fromNear ? near : far), fromNear) + ".add("
                    + Op.name(world, fromNear ? far : near) + ");";
        }
    }

    /** Parts two. */
    record Part(Pairing pairing, int near, int far, boolean fromNear) implements Op {
        @Override
        public boolean isAllowed(World world) {
            return (fromNear || pairing.back != null)
                    && isEnd(world, near, pairing.near)
                    && isEnd(world, far, pairing.far)
                    && world.joined(pairing).contains(new Pair(near, far));
        }

        @Override
        public void apply(World world) {
            world.joined(pairing).remove(new Pair(near, far));
        }

        @Override
        public void run(Kin kin, World world) {
            Object element = kin.object(fromNear ? far : near);
            kin.expect(
                    ((Collection<?>) kin.get(fromNear ? near : far, attribute(pairing, fromNear))).remove(element),
                    "it was not there");
        }

        @Override
        public String text(World world) {
            return pairing.read(Op.name(world, fromNear ? near : far), fromNear) + ".remove("
                    + Op.name(world, fromNear ? far : near) + ");";
        }
    }

    /** Assigns all partners of one. */
    record ReplaceAll(Pairing pairing, int node, boolean fromNear, Set<Integer> others) implements Op {
        @Override
        public boolean isAllowed(World world) {
            return (fromNear || (pairing.back != null && !pairing.isBackref()))
                    && isEnd(world, node, fromNear ? pairing.near : pairing.far)
                    && others.stream().allMatch(other -> isEnd(world, other, fromNear ? pairing.far : pairing.near))
                    && world.partners(pairing, node, fromNear).stream().allMatch(other -> world.isUsable(other.number));
        }

        @Override
        public void apply(World world) {
            world.joined(pairing).removeIf(pair -> (fromNear ? pair.near() : pair.far()) == node);
            others.forEach(
                    other -> world.join(pairing, fromNear ? new Pair(node, other) : new Pair(other, node), fromNear));
        }

        @Override
        public void run(Kin kin, World world) {
            Set<Object> elements = new LinkedHashSet<>();
            others.forEach(other -> elements.add(kin.object(other)));
            kin.set(node, attribute(pairing, fromNear), fromNear ? elements : List.copyOf(elements));
        }

        @Override
        public String text(World world) {
            return Op.name(world, node) + "." + attribute(pairing, fromNear) + "(" + (fromNear ? "Set" : "List")
                    + ".of("
                    + others.stream().map(other -> Op.name(world, other)).collect(Collectors.joining(", ")) + "));";
        }
    }
}
