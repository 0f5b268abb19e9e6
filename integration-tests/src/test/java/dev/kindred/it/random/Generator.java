package dev.kindred.it.random;

import dev.kindred.it.random.Link.Shape;
import dev.kindred.it.random.Node.Stage;
import dev.kindred.it.random.Pairing.Pair;
import dev.kindred.it.random.SessionOps.Flush;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes the sequence of a seed: on a few of the links, so that its operations meet. Made for one sequence. */
final class Generator {

    private static final int TRIES = 60;
    private static final int MOST_NODES = 14;

    private final Random random;
    private final World world;
    private final List<Op> ops = new ArrayList<>();
    private final List<Link> links = new ArrayList<>();
    private final List<Pairing> pairings = new ArrayList<>();
    private final List<Kind> kinds = new ArrayList<>();
    private int last;

    private Generator(long seed) {
        this.random = new Random(seed * 0x9E3779B97F4A7C15L);
        this.world = new World(random.nextBoolean());
        focus();
    }

    static Sequence sequence(long seed) {
        Generator generator = new Generator(seed);
        int length = 8 + generator.random.nextInt(32);
        for (int i = 0; i < length; i++) {
            generator.step();
        }
        return new Sequence(generator.world.autoflush, generator.ops);
    }

    private void focus() {
        Set<Kind> used = EnumSet.noneOf(Kind.class);
        int count = 1 + random.nextInt(4);
        for (int i = 0; i < count; i++) {
            Link link = List.of(Link.values()).get(random.nextInt(Link.values().length));
            links.add(link);
            used.add(link.child);
            used.add(link.parent);
            if (random.nextInt(3) == 0) {
                Pairing pairing = List.of(Pairing.values()).get(random.nextInt(Pairing.values().length));
                pairings.add(pairing);
                used.add(pairing.near);
                used.add(pairing.far);
            }
        }
        if (used.contains(Kind.ENROLMENT)) {
            used.addAll(List.of(Kind.MEMBER, Kind.TOPIC));
            links.addAll(List.of(Link.ENROLLED, Link.ATTENDED));
        }
        kinds.addAll(used);
    }

    private void step() {
        boolean sound = world.failures().isEmpty();
        for (int i = 0; i < TRIES; i++) {
            Op op = sound ? any() : afterFailure();
            if (op != null && Sequence.isDone(op, world) && isWanted(op, sound)) {
                op.apply(world);
                ops.add(op);
                return;
            }
        }
    }

    /** Errors are foretold too, but a sequence of nothing else would not come far. */
    private boolean isWanted(Op op, boolean sound) {
        if (!sound) {
            return true;
        }
        World after = world.copy();
        op.apply(after);
        return after.failures().isEmpty() || random.nextInt(12) == 0;
    }

    private Op afterFailure() {
        int dice = random.nextInt(10);
        if (dice < 3) {
            return new NodeOps.Add(node(null));
        }
        return dice < 9 ? flush() : new SessionOps.Rollback(1 + random.nextInt(1000));
    }

    private @Nullable Op any() {
        int dice = random.nextInt(world.nodes.size() < MOST_NODES ? 66 : 56);
        if (dice < 2) {
            return new NodeOps.Add(node(null));
        } else if (dice < 5) {
            return new NodeOps.Delete(node(null));
        } else if (dice < 8) {
            return setValue();
        } else if (dice < 10) {
            return rotate();
        } else if (dice < 34) {
            return ofLinks(dice);
        } else if (dice < 42) {
            return pairings.isEmpty() ? null : ofPairings(dice);
        } else if (dice < 56) {
            return ofSession(dice);
        }
        return create();
    }

    private @Nullable Op ofLinks(int dice) {
        Link link = links.get(random.nextInt(links.size()));
        int child = node(link.child);
        int parent = node(link.parent);
        if (dice < 17) {
            return new LinkOps.Refer(link, child, random.nextInt(4) == 0 ? 0 : parent, dice < 12);
        } else if (dice < 26) {
            boolean placed = link.shape == Shape.PLACES && random.nextBoolean();
            return new LinkOps.Append(link, parent, child, placed ? random.nextInt(3) : -1);
        } else if (dice < 29) {
            return new LinkOps.Remove(link, child);
        } else if (dice < 32) {
            return new LinkOps.Replace(link, parent, List.copyOf(nodes(link.child)));
        }
        return new LinkOps.Place(link, parent, random.nextInt(4), random.nextInt(4));
    }

    private @Nullable Op ofPairings(int dice) {
        Pairing pairing = pairings.get(random.nextInt(pairings.size()));
        boolean fromNear = pairing.back == null || random.nextBoolean();
        if (dice < 38) {
            return new PairOps.Join(pairing, node(pairing.near), node(pairing.far), fromNear);
        } else if (dice < 40) {
            List<Pair> joined = world.joined(pairing).stream()
                    .sorted((a, b) -> a.near() == b.near() ? a.far() - b.far() : a.near() - b.near())
                    .toList();
            if (joined.isEmpty()) {
                return null;
            }
            Pair pair = joined.get(random.nextInt(joined.size()));
            return new PairOps.Part(pairing, pair.near(), pair.far(), fromNear);
        }
        return new PairOps.ReplaceAll(
                pairing,
                node(fromNear ? pairing.near : pairing.far),
                fromNear,
                nodes(fromNear ? pairing.far : pairing.near));
    }

    private Op ofSession(int dice) {
        if (dice < 43 && kinds.containsAll(List.of(Kind.TEAM, Kind.MEMBER))) {
            return new ViewOps.Scribble(node(Kind.TEAM), node(Kind.MEMBER), random.nextBoolean());
        } else if (dice < 47) {
            return new SessionOps.Read(node(null), random.nextInt(100));
        } else if (dice < 49) {
            return new SessionOps.Query(kinds.get(random.nextInt(kinds.size())));
        } else if (dice < 50) {
            return new SessionOps.ShowPlan();
        } else if (dice < 52 && random.nextInt(3) == 0) {
            return part();
        }
        return dice < 55 ? flush() : new SessionOps.Rollback(1 + random.nextInt(1000));
    }

    private Op part() {
        int salt = 1 + random.nextInt(1000);
        return switch (random.nextInt(8)) {
            case 0, 1, 2 -> new BlockOps.Begin();
            case 3 -> new BlockOps.End(true, salt);
            case 4, 5 -> new BlockOps.End(false, salt);
            default -> {
                BlockOps.Forget.How[] all = BlockOps.Forget.How.values();
                yield new BlockOps.Forget(all[random.nextInt(all.length)], node(null));
            }
        };
    }

    private Op flush() {
        int dice = random.nextInt(10);
        Flush.Then then = dice < 5 ? Flush.Then.STAY : dice < 8 ? Flush.Then.COMMIT : Flush.Then.REOPEN;
        return new Flush(then, random.nextBoolean(), 1 + random.nextInt(1000));
    }

    private Op create() {
        Kind kind = kinds.get(random.nextInt(kinds.size()));
        Map<String, String> values = new LinkedHashMap<>();
        for (String attribute : kind.attributes) {
            String value = value(kind, attribute);
            if (value != null) {
                values.put(attribute, value);
            }
        }
        Map<Link, Integer> parents = new EnumMap<>(Link.class);
        for (Link link : Link.ofChild(kind)) {
            int parent = node(link.parent);
            boolean needed = link.isKey() || (!link.isNullable() && random.nextInt(3) > 0);
            if (parent != 0 && link.reference != null && (needed || (links.contains(link) && random.nextInt(4) == 0))) {
                parents.put(link, parent);
            }
        }
        return new NodeOps.Create(++last, kind, values, parents, random.nextInt(3) > 0);
    }

    private @Nullable String value(Kind kind, String attribute) {
        if (attribute.equals("name")) {
            return "n" + random.nextInt(kind == Kind.BADGE ? 3 : 9);
        }
        if (kind.isNullable(attribute) && random.nextInt(3) == 0) {
            return null;
        }
        return attribute.charAt(0) + "" + random.nextInt(12);
    }

    private @Nullable Op setValue() {
        int number = node(null);
        if (number == 0) {
            return null;
        }
        Node node = world.node(number);
        String attribute = node.kind.attributes.get(random.nextInt(node.kind.attributes.size()));
        return new NodeOps.SetValue(number, attribute, random.nextInt(25) == 0 ? null : value(node.kind, attribute));
    }

    private @Nullable Op rotate() {
        List<Kind> unique = kinds.stream()
                .filter(kind -> kind.attributes.stream().anyMatch(kind::isUnique))
                .toList();
        if (unique.isEmpty()) {
            return null;
        }
        Kind kind = unique.get(random.nextInt(unique.size()));
        List<String> attributes =
                kind.attributes.stream().filter(kind::isUnique).toList();
        List<Integer> numbers = new ArrayList<>(nodes(kind));
        return numbers.size() < 2
                ? null
                : new NodeOps.Rotate(numbers, attributes.get(random.nextInt(attributes.size())));
    }

    /** Some node of a kind, or of any if it is null; 0 if there is none. */
    private int node(@Nullable Kind kind) {
        List<Integer> all = all(kind);
        return all.isEmpty() ? 0 : all.get(random.nextInt(all.size()));
    }

    private List<Integer> all(@Nullable Kind kind) {
        return world.nodes.values().stream()
                .filter(node -> kind == null || node.kind == kind)
                .filter(node -> node.stage != Stage.MARKED)
                .map(node -> node.number)
                .toList();
    }

    /** Up to three nodes of a kind. */
    private Set<Integer> nodes(Kind kind) {
        Set<Integer> nodes = new LinkedHashSet<>();
        int count = random.nextInt(4);
        for (int i = 0; i < count && !all(kind).isEmpty(); i++) {
            nodes.add(node(kind));
        }
        return nodes;
    }

    @Override
    public String toString() {
        return Arrays.toString(new Object[] {links, pairings});
    }
}
