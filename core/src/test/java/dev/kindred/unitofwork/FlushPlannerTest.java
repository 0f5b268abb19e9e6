package dev.kindred.unitofwork;

import static dev.kindred.handmade.HandMadeAuthor_.AUTHOR;
import static dev.kindred.handmade.HandMadeBook_.BOOK;
import static dev.kindred.unitofwork.Changes.stored;
import static dev.kindred.unitofwork.Models.DESK;
import static dev.kindred.unitofwork.Models.EGG;
import static dev.kindred.unitofwork.Models.HEN;
import static dev.kindred.unitofwork.Models.TEAM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kindred.exception.CircularDependencyException;
import dev.kindred.handmade.HandMadeAuthor;
import dev.kindred.handmade.HandMadeBook;
import dev.kindred.instrument.Instrumented;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The order in which rows are written, planned without a database. */
class FlushPlannerTest {

    private static PlainRow team(Long id) {
        PlainRow team = new PlainRow(TEAM);
        return id == null
                ? team.with(TEAM.name, "team")
                : team.with(TEAM.id, id).with(TEAM.name, "team" + id);
    }

    private static PlainRow desk(long id) {
        return new PlainRow(DESK)
                .with(DESK.id, id)
                .with(DESK.number, (int) id)
                .with(DESK.label, "label" + id)
                .with(DESK.day, LocalDate.ofEpochDay(id));
    }

    @Test
    void nothingIsNoStep() {
        assertThat(new Changes().plan()).isEmpty();
    }

    @Test
    void insertsParentsBeforeTheirChildren() {
        HandMadeAuthor author = AUTHOR.create().name("Jane");
        HandMadeBook book = BOOK.create().title("Emma").author(author);
        List<Step> steps =
                new Changes().insert((Instrumented) book, (Instrumented) author).plan();

        assertThat(steps).extracting(Step::toString).containsExactly("insert authors x1", "insert books x1");
        assertThat(steps).allMatch(step -> step.answers().size() == 1);
    }

    @Test
    void deletesChildrenBeforeTheirParentsAndAfterAllSaves() {
        PlainRow team = stored(team(1L));
        PlainRow desk = stored(desk(1).with(DESK.teamId, 1L));

        assertThat(new Changes().delete(team, desk).insert(team(2L)).text())
                .isEqualTo("insert teams: #2,\ndelete desks: #1,\ndelete teams: #1,");
    }

    @Test
    void updatesComeBeforeInsertsAndGoByKey() {
        PlainRow first = stored(team(1L));
        PlainRow second = stored(team(2L));
        first.with(TEAM.name, "a");
        second.with(TEAM.name, "b");

        assertThat(new Changes()
                        .insert(team(9L), team(8L))
                        .update(second, first)
                        .text())
                .isEqualTo("update teams: #1 name=a, #2 name=b,\ninsert teams: #9, #8,");
    }

    @Test
    void rowsOfAnotherShapeAreAStepOfTheirOwn() {
        PlainRow first = stored(team(1L));
        PlainRow second = stored(team(2L));
        first.with(TEAM.name, "a");
        second.with(TEAM.name, "b").with(TEAM.parentId, 1L);

        assertThat(new Changes().update(first, second).plan()).hasSize(2);
    }

    @Test
    void anUpdateThatChangesNothingWritesNoColumn() {
        PlainRow team = stored(team(1L));
        team.with(TEAM.name, "other").with(TEAM.name, "team1");

        assertThat(new Changes().update(team).plan()).isEmpty();
    }

    @Test
    void aTreeIsInsertedLevelByLevel() {
        assertThat(new Changes()
                        .insert(team(3L).with(TEAM.parentId, 2L), team(2L).with(TEAM.parentId, 1L), team(1L))
                        .text())
                .isEqualTo("insert teams: #1,\ninsert teams: #2, #3,");
    }

    @Test
    void aTreeIsDeletedFromTheLeaves() {
        assertThat(new Changes()
                        .delete(
                                stored(team(1L)),
                                stored(team(2L).with(TEAM.parentId, 1L)),
                                stored(team(3L).with(TEAM.parentId, 2L)))
                        .text())
                .isEqualTo("delete teams: #3, #2, #1,");
    }

    @Test
    void aRowPointsElsewhereBeforeItsOldTargetGoes() {
        PlainRow old = stored(team(1L));
        PlainRow child = stored(team(3L).with(TEAM.parentId, 1L));
        child.with(TEAM.parentId, 2L);

        assertThat(new Changes().delete(old).update(child).insert(team(2L)).text())
                .isEqualTo("insert teams: #2,\nupdate teams: #3 parent_id=2,\ndelete teams: #1,");
    }

    @Test
    void aDeepTreeIsNoStackOverflow() {
        List<Instrumented> chain = new ArrayList<>();
        for (long i = 5_000; i > 0; i--) {
            chain.add(i == 1 ? team(i) : team(i).with(TEAM.parentId, i - 1));
        }
        List<Step> steps =
                new Changes().insert(chain.toArray(Instrumented[]::new)).plan();

        assertThat(steps.stream().mapToInt(step -> step.rows().size()).sum()).isEqualTo(5_000);
    }

    @Test
    void aFreedUniqueValueIsWrittenBeforeItIsTaken() {
        PlainRow first = stored(desk(1));
        PlainRow second = stored(desk(2));
        first.with(DESK.number, 2);
        second.with(DESK.number, 3);

        assertThat(new Changes().update(first, second).text()).isEqualTo("update desks: #2 number=3, #1 number=2,");
    }

    @Test
    void aDeleteComesForwardWhereItsValueIsTaken() {
        PlainRow gone = stored(desk(1));

        assertThat(new Changes()
                        .insert(desk(2).with(DESK.number, 1))
                        .delete(gone)
                        .text())
                .isEqualTo("delete desks: #1,\ninsert desks: #2,");
    }

    @Test
    void aSwapGoesThroughNullWhereTheColumnTakesIt() {
        PlainRow first = stored(desk(1));
        PlainRow second = stored(desk(2));
        first.with(DESK.number, 2);
        second.with(DESK.number, 1);

        assertThat(new Changes().update(first, second).text())
                .isEqualTo("update desks: #1 number=null, #2 number=1, #1 number=2,");
    }

    @Test
    void aSwapGoesThroughAStopgapWhereTheColumnTakesNoNull() {
        PlainRow first = stored(desk(1));
        PlainRow second = stored(desk(2));
        first.with(DESK.label, "label2");
        second.with(DESK.label, "label1");

        assertThat(new Changes().update(first, second).text())
                .isEqualTo("update desks: #1 label=~kindred~0, #2 label=label1, #1 label=label2,");
    }

    @Test
    void aCircleOfThreeIsCutOnce() {
        PlainRow first = stored(desk(1));
        PlainRow second = stored(desk(2));
        PlainRow third = stored(desk(3));
        first.with(DESK.number, 2);
        second.with(DESK.number, 3);
        third.with(DESK.number, 1);

        assertThat(new Changes().update(first, second, third).text())
                .isEqualTo("update desks: #1 number=null, #3 number=1, #2 number=3, #1 number=2,");
    }

    @Test
    void twoCirclesAreCutWithTwoStopgaps() {
        PlainRow first = stored(desk(1));
        PlainRow second = stored(desk(2));
        PlainRow third = stored(desk(3));
        PlainRow fourth = stored(desk(4));
        first.with(DESK.label, "label2");
        second.with(DESK.label, "label1");
        third.with(DESK.label, "label4");
        fourth.with(DESK.label, "label3");

        assertThat(new Changes().update(first, second, third, fourth).text())
                .contains("label=~kindred~0,")
                .contains("label=~kindred~1,");
    }

    @Test
    void aCircleOfValuesThatCannotWaitIsRefused() {
        PlainRow first = stored(desk(1));
        PlainRow second = stored(desk(2));
        first.with(DESK.day, LocalDate.ofEpochDay(2));
        second.with(DESK.day, LocalDate.ofEpochDay(1));
        Changes changes = new Changes().update(first, second);

        assertThatThrownBy(changes::plan)
                .isInstanceOf(CircularDependencyException.class)
                .hasMessageContaining("takes the value of desks.day that")
                .hasMessageContaining("Nothing was written. Let one of these columns take NULL");
    }

    @Test
    void aCircleOfKeysThatTakeNoNullIsRefused() {
        Changes changes = new Changes()
                .insert(
                        new PlainRow(HEN).with(HEN.id, 1L).with(HEN.eggId, 2L),
                        new PlainRow(EGG).with(EGG.id, 2L).with(EGG.henId, 1L));

        assertThatThrownBy(changes::plan)
                .isInstanceOf(CircularDependencyException.class)
                .hasMessage(
                        "Cannot flush: the rows Hen(id=1, eggId=2) -> Egg(id=2, henId=1) -> Hen(id=1, eggId=2) wait for"
                                + " each other, so none can be written first: Egg(id=2, henId=1) needs the key of"
                                + " Hen(id=1, eggId=2) (hen_id); Hen(id=1, eggId=2) needs the key of Egg(id=2, henId=1) (egg_id)."
                                + " Nothing was written. Let one of the foreign keys take NULL, and it is written after both rows;"
                                + " or write one row without its reference, flush, and set the reference then.");
    }

    @Test
    void aCircleOverAKeyThatTakesNullIsCutThere() {
        assertThat(new Changes()
                        .insert(team(1L).with(TEAM.parentId, 2L), team(2L).with(TEAM.parentId, 1L))
                        .text())
                .isEqualTo("insert teams: #2,\ninsert teams: #1,\nupdate teams: #2 parent_id=1,");
    }

    @Test
    void rowsOfTablesThatPointToEachOtherButFormNoCircleAreSorted() {
        PlainRow hen = stored(new PlainRow(HEN).with(HEN.id, 1L).with(HEN.eggId, 9L));

        assertThat(new Changes()
                        .insert(
                                new PlainRow(HEN).with(HEN.id, 3L).with(HEN.eggId, 2L),
                                new PlainRow(EGG).with(EGG.id, 2L).with(EGG.henId, 1L))
                        .update(hen)
                        .text())
                .isEqualTo("insert eggs: #2,\ninsert hens: #3,");
    }

    @Test
    void aKeyThatChangesIsWrittenBeforeARowThatPointsToTheNewOne() {
        PlainRow team = stored(team(1L));
        team.with(TEAM.id, 5L);

        assertThat(new Changes()
                        .insert(desk(1).with(DESK.teamId, 5L))
                        .update(team)
                        .text())
                .isEqualTo("update teams: #5 id=5,\ninsert desks: #1,");
    }

    @Test
    void primaryKeysSwapThroughAStopgapThatTheRowIsFoundBy() {
        PlainRow first = stored(desk(1));
        PlainRow second = stored(desk(2));
        first.with(DESK.id, 2L);
        second.with(DESK.id, 1L);
        List<Step> steps = new Changes().update(first, second).plan();

        assertThat(steps).hasSize(1);
        assertThat(steps.get(0).rows()).extracting(row -> row.after("id")).containsExactly(Long.MIN_VALUE, 1L, 2L);
        assertThat(steps.get(0).rows()).extracting(row -> row.whereValues()[0]).containsExactly(1L, 2L, Long.MIN_VALUE);
    }

    @Test
    void anOldKeyIsLetGoOfBeforeItChanges() {
        PlainRow team = stored(team(1L));
        PlainRow desk = stored(desk(1).with(DESK.teamId, 1L));
        team.with(TEAM.id, 5L);
        desk.with(DESK.teamId, null);

        assertThat(new Changes().update(team, desk).text())
                .isEqualTo("update desks: #1 team_id=null,\nupdate teams: #5 id=5,");
    }
}
