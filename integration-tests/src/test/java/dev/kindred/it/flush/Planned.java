package dev.kindred.it.flush;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kindred.engine.Execution;
import dev.kindred.engine.StatementKind;
import dev.kindred.plan.AttributeChange;
import dev.kindred.plan.FlushPlan;
import dev.kindred.plan.FlushRow;
import dev.kindred.plan.FlushStep;
import dev.kindred.plan.Reason;
import dev.kindred.session.Session;
import dev.kindred.testkit.Database;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Flushes what was planned: the plan comes first, and the statements sent must be those that it showed. */
final class Planned {

    private Planned() {}

    /**
     * Plans, flushes, and compares the two: the same statements in the same order, for the same rows with the same values. What
     * the flush sent can still be asserted.
     */
    static FlushPlan flush(Session session, Database db) {
        db.recorder().clear();
        FlushPlan plan = session.plan();
        assertThat(writes(db)).as("written by a plan").isEmpty();
        db.recorder().clear();
        session.flush();
        Iterator<Execution> sent = writes(db).iterator();
        List<Object> isNew = plan.rows().stream()
                .filter(FlushRow::isNew)
                .map(FlushRow::entity)
                .toList();
        plan.steps().forEach(step -> compare(step, sent, isNew));
        assertThat(sent).as("sent and not planned").isExhausted();
        return plan;
    }

    /** Flushes, and shows that the plan is this text and gives reasons of these kinds. */
    static FlushPlan flush(Session session, Database db, String text, Reason.Kind... kinds) {
        assertThat(session.plan()).hasToString(text.stripTrailing());
        FlushPlan plan = flush(session, db);
        assertThat(plan.rows())
                .flatExtracting(FlushRow::reasons)
                .extracting(Reason::kind)
                .contains(kinds);
        return plan;
    }

    private static List<Execution> writes(Database db) {
        return db.recorder().executions().stream()
                .filter(execution -> execution.kind() != StatementKind.SELECT)
                .toList();
    }

    // Many rows that the database numbers go out in several statements, of which the plan shows the first.
    private static void compare(FlushStep step, Iterator<Execution> sent, List<Object> isNew) {
        assertThat(sent).as("planned and not sent: " + step).hasNext();
        Execution execution = sent.next();
        assertThat(execution.sql()).isEqualTo(step.sql());
        List<@Nullable Object> values = values(execution);
        if (step.kind() == FlushStep.Kind.INSERT) {
            while (values.size() < planned(step).size()) {
                values.addAll(values(sent.next()));
            }
            compare(step, planned(step), values);
        } else {
            assertThat(execution.runs()).as(step.toString()).hasSameSizeAs(step.rows());
            for (int i = 0; i < step.rows().size(); i++) {
                FlushRow row = step.rows().get(i);
                List<@Nullable Object> run = execution.runs().get(i);
                int written = row.changes().size();
                compare(step, planned(row), run.subList(0, written));
                // A new one's number is not its key, and a row whose key was written before is found by that.
                Object key = row.entity() == null ? null : run.get(written);
                boolean isNamed = row.entity() != null
                        && isNew.stream().noneMatch(one -> one == row.entity())
                        && step.rows().subList(0, i).stream()
                                .filter(before -> before.entity() == row.entity())
                                .noneMatch(before -> planned(before).contains(key));
                if (isNamed) {
                    assertThat(row.name()).endsWith("#" + key);
                }
            }
        }
    }

    private static void compare(FlushStep step, List<@Nullable Object> planned, List<@Nullable Object> sent) {
        assertThat(sent).as(step.toString()).hasSameSizeAs(planned);
        for (int i = 0; i < planned.size(); i++) {
            Object value = planned.get(i);
            boolean same = value instanceof AttributeChange.KeyOf
                    ? sent.get(i) != null
                    : Objects.deepEquals(value, sent.get(i));
            assertThat(same)
                    .as("value %s is %s, sent was %s in %s", i, value, sent.get(i), step)
                    .isTrue();
        }
    }

    private static List<@Nullable Object> values(Execution execution) {
        List<@Nullable Object> values = new ArrayList<>();
        execution.runs().forEach(values::addAll);
        return values;
    }

    private static List<@Nullable Object> planned(FlushStep step) {
        List<@Nullable Object> values = new ArrayList<>();
        step.rows().forEach(row -> values.addAll(planned(row)));
        return values;
    }

    private static List<@Nullable Object> planned(FlushRow row) {
        List<@Nullable Object> values = new ArrayList<>();
        row.changes().forEach(change -> values.add(change.after()));
        return values;
    }
}
