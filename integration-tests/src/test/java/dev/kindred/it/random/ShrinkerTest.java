package dev.kindred.it.random;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kindred.testkit.Databases;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** A plain model that forgets a rule is found out, and the program that shows it is short and can be read. */
class ShrinkerTest {

    private static final int FOUND = 3;

    /** Rule 2.4.1 forgotten: what leaves a set of rooms stays in it. */
    private static final class KeepsRooms extends World {

        KeepsRooms(boolean autoflush) {
            super(autoflush);
        }

        @Override
        void remove(Link link, Node child) {
            if (link != Link.ROOMS) {
                super.remove(link, child);
            }
        }
    }

    /** Rule 2.3.22 forgotten: a delete is no delete where it meets a topic. */
    private static final class KeepsTopics extends World {

        KeepsTopics(boolean autoflush) {
            super(autoflush);
        }

        @Override
        void delete(Node node) {
            if (node.kind != Kind.TOPIC) {
                super.delete(node);
            }
        }
    }

    @Test
    void whatFailsIsShrunkToWhatMatters() {
        findsOut(KeepsRooms::new, Set.of(LinkOps.Remove.class, LinkOps.Replace.class));
        findsOut(KeepsTopics::new, Set.of(NodeOps.Delete.class));
    }

    /** The first seeds that meet the wrong rule all end as a few operations, and what it is about is one of them. */
    private static void findsOut(Function<Boolean, World> wrong, Set<Class<?>> culprits) {
        try (SequenceRun run = new SequenceRun(Databases.H2.open(), wrong)) {
            int found = 0;
            for (long seed = 1; found < FOUND; seed++) {
                Sequence sequence = Generator.sequence(seed);
                Throwable failure = run.run(sequence);
                if (failure != null) {
                    found++;
                    Sequence shrunk = Shrinker.shrink(run, sequence, failure);
                    assertThat(run.run(shrunk)).as("seed " + seed).hasSameClassAs(failure);
                    assertThat(shrunk.ops()).as("seed " + seed + ":\n" + shrunk).hasSizeLessThanOrEqualTo(5);
                    assertThat(shrunk.ops()).anyMatch(op -> culprits.contains(op.getClass()));
                }
            }
        }
    }

    @Test
    void theProgramOfWhatIsLeftNamesItsOperations() {
        Sequence sequence = new Sequence(
                true,
                List.of(
                        create(1, Kind.TEAM, Map.of("name", "a", "label", "l1")),
                        create(2, Kind.MEMBER, Map.of("name", "b")),
                        new LinkOps.Append(Link.MEMBERS, 1, 2, -1),
                        create(3, Kind.ROOM, Map.of("name", "c")),
                        new SessionOps.Read(1, 0),
                        new LinkOps.Append(Link.ROOMS, 1, 3, -1),
                        create(4, Kind.TOPIC, Map.of("name", "d")),
                        new SessionOps.Flush(SessionOps.Flush.Then.COMMIT, true, 4),
                        new PairOps.ReplaceAll(Pairing.TOPICS, 2, true, Set.of(4)),
                        new LinkOps.Remove(Link.ROOMS, 3),
                        new NodeOps.SetValue(1, "code", "c1"),
                        new SessionOps.Query(Kind.MEMBER),
                        new LinkOps.Refer(Link.LEAD, 1, 2, false)));
        try (SequenceRun right = new SequenceRun(Databases.H2.open());
                SequenceRun wrong = new SequenceRun(Databases.H2.open(), KeepsRooms::new)) {
            assertThat(right.run(sequence)).isNull();
            Throwable failure = wrong.run(sequence);
            assertThat(failure).isInstanceOf(Difference.class).hasMessageContaining("random_rooms");

            assertThat(Shrinker.shrink(wrong, sequence, failure)).hasToString("""
                    Session session = SessionFactory.of(engine).with(SessionSettings.defaults().withAutoflush(false)).open();
                    Team team1 = TEAM.create().label("l1").name("a");
                    session.add(team1);
                    Room room3 = ROOM.create().name("c");
                    session.add(room3);
                    team1.rooms().add(room3);
                    team1.rooms().remove(room3);
                    session.commit();""");
        }
    }

    private static NodeOps.Create create(int number, Kind kind, Map<String, String> values) {
        return new NodeOps.Create(number, kind, new TreeMap<>(values), Map.of(), true);
    }
}
