package dev.kindred.unitofwork;

import static dev.kindred.unitofwork.Changes.stored;
import static dev.kindred.unitofwork.Models.DESK;
import static dev.kindred.unitofwork.Models.TEAM;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kindred.instrument.Instrumented;
import dev.kindred.plan.Reason;
import java.time.LocalDate;
import java.util.IdentityHashMap;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which row waits for which, and why; and where a circle is cut. */
class RowGraphTest {

    private final IdentityHashMap<Instrumented, EntityRow> saves = new IdentityHashMap<>();

    private EntityRow row(PlainRow object, RowChange.Kind kind) {
        EntityRow row = new EntityRow(object, kind, saves);
        if (kind != RowChange.Kind.DELETE) {
            saves.put(object, row);
            row.settleColumns(new Abilities(false, false), null);
        }
        return row;
    }

    private static PlainRow desk(long id) {
        return stored(
                new PlainRow(DESK).with(DESK.id, id).with(DESK.number, (int) id).with(DESK.label, "l" + id));
    }

    @Test
    void isNotNeededWhereTheOrderOfTablesDoes() {
        List<RowChange> rows = List.of(row(desk(1).with(DESK.number, 7), RowChange.Kind.UPDATE));

        assertThat(RowGraph.of(rows, false)).isNull();
        assertThat(RowGraph.of(rows, true)).isNotNull();
    }

    @Test
    void isNeededWhereAPrimaryKeyChanges() {
        assertThat(RowGraph.of(List.of(row(desk(1).with(DESK.id, 7L), RowChange.Kind.UPDATE)), false))
                .isNotNull();
    }

    @Test
    void aTakenValueIsAnEdgeAndAReason() {
        EntityRow takes = row(desk(1).with(DESK.number, 2), RowChange.Kind.UPDATE);
        EntityRow gives = row(desk(2), RowChange.Kind.DELETE);
        RowGraph graph = RowGraph.of(List.of(takes, gives), false);

        assertThat(graph.before(takes)).singleElement().satisfies(edge -> {
            assertThat(edge.before()).isSameAs(gives);
            assertThat(edge.why()).isEqualTo(RowGraph.Because.FREED);
            assertThat(edge.columns()).containsExactly("number");
        });
        assertThat(graph.after(gives)).isEqualTo(graph.before(takes));
        assertThat(graph.before(gives)).isEmpty();
        assertThat(takes.causes()).extracting(RowChange.Cause::kind).containsExactly(Reason.Kind.AFTER);
    }

    @Test
    void nullIsNobodysValue() {
        EntityRow first = row(desk(1).with(DESK.number, null), RowChange.Kind.UPDATE);
        PlainRow withoutNumber = desk(2);
        withoutNumber.kindredSet(DESK.number.index(), null);
        EntityRow second = row(withoutNumber, RowChange.Kind.DELETE);

        assertThat(RowGraph.of(List.of(first, second), false)).isNull();
    }

    @Test
    void aKeyThatIsNeededAndOneThatIsReleasedAreEdges() {
        PlainRow old = stored(new PlainRow(TEAM).with(TEAM.id, 1L).with(TEAM.name, "old"));
        PlainRow next = new PlainRow(TEAM).with(TEAM.id, 2L).with(TEAM.name, "next");
        PlainRow child = stored(
                new PlainRow(TEAM).with(TEAM.id, 3L).with(TEAM.name, "child").with(TEAM.parentId, 1L));
        new Changes().insert(next);
        EntityRow inserted = row(next, RowChange.Kind.INSERT);
        EntityRow moved = row(child.with(TEAM.parentId, 2L), RowChange.Kind.UPDATE);
        EntityRow deleted = row(old, RowChange.Kind.DELETE);
        RowGraph graph = RowGraph.of(List.of(deleted, moved, inserted), true);

        assertThat(graph.before(moved))
                .containsExactly(new RowGraph.Edge(inserted, moved, RowGraph.Because.NEEDED, List.of("parent_id")));
        assertThat(graph.after(moved))
                .containsExactly(new RowGraph.Edge(moved, deleted, RowGraph.Because.RELEASED, List.of("parent_id")));
    }

    @Test
    void wavesHoldRowsThatDoNotWaitForEachOther() {
        EntityRow first = row(desk(1).with(DESK.number, 2), RowChange.Kind.UPDATE);
        EntityRow second = row(desk(2).with(DESK.number, 3), RowChange.Kind.UPDATE);
        EntityRow other = row(desk(9).with(DESK.number, 10), RowChange.Kind.UPDATE);
        List<List<RowChange>> waves =
                RowGraph.of(List.of(first, second, other), false).waves(row -> 0);

        assertThat(waves).containsExactly(List.of(second, other), List.of(first));
    }

    @Test
    void aCircleIsCutWhereNullDoesRatherThanAStopgap() {
        EntityRow first = row(desk(1).with(DESK.number, 2).with(DESK.label, "l2"), RowChange.Kind.UPDATE);
        EntityRow second = row(desk(2).with(DESK.number, 1).with(DESK.label, "l1"), RowChange.Kind.UPDATE);
        RowGraph graph = RowGraph.of(List.of(first, second), false);
        RowGraph.Edge weakest = new CircleCutter(graph)
                .weakest(List.of(
                        edge(first, second, "label"), edge(second, first, "number"), edge(first, second, "label")));

        assertThat(weakest.columns()).containsExactly("number");
    }

    private static RowGraph.Edge edge(RowChange before, RowChange after, String column) {
        return new RowGraph.Edge(before, after, RowGraph.Because.FREED, List.of(column));
    }

    @Test
    void aCircleWithNothingThatCanWaitHasNoWeakestEdge() {
        EntityRow first = row(desk(1).with(DESK.day, LocalDate.EPOCH), RowChange.Kind.UPDATE);
        EntityRow second = row(desk(2), RowChange.Kind.UPDATE);
        RowGraph graph = RowGraph.of(List.of(first, second), true);

        assertThat(new CircleCutter(graph).weakest(List.of(edge(first, second, "day"))))
                .isNull();
    }

    @Test
    void whatIsCutIsWrittenByAPartWithItsReason() {
        EntityRow first = row(desk(1).with(DESK.number, 2), RowChange.Kind.UPDATE);
        EntityRow second = row(desk(2).with(DESK.number, 1), RowChange.Kind.UPDATE);
        List<RowChange> order = RowGraph.of(List.of(first, second), false).waves(row -> 0).stream()
                .flatMap(List::stream)
                .toList();

        assertThat(order).hasSize(3);
        EntityRow part = (EntityRow) order.get(0);
        assertThat(part.isPart()).isTrue();
        assertThat(part.entity).isSameAs(first.entity);
        assertThat(part.after("number")).isNull();
        assertThat(part.causes()).extracting(RowChange.Cause::kind).containsExactly(Reason.Kind.VACATED);
        assertThat(order.subList(1, 3)).containsExactly(second, first);
    }
}
