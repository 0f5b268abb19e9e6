package dev.kindred.unitofwork;

import dev.kindred.instrument.Instrumented;
import dev.kindred.instrument.Status;
import dev.kindred.mapping.ReferenceAttribute;
import dev.kindred.mapping.RelationshipAttribute;
import dev.kindred.state.EntityState;
import dev.kindred.state.IdentitySet;
import dev.kindred.state.RowValues;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import java.util.Set;

/** Finds deletes that must wait, since a row that is held back still points to theirs. Pure functions. */
final class WaitingDeletes {

    private WaitingDeletes() {}

    /** Those of the deleted states whose rows are needed by held ones, or by the row of another that waits. */
    static Set<EntityState> of(Set<EntityState> deleted, Set<EntityState> held) {
        Set<EntityState> waiting = new IdentitySet<>();
        Deque<EntityState> rows = new ArrayDeque<>(held);
        while (!deleted.isEmpty() && !rows.isEmpty()) {
            EntityState row = rows.removeFirst();
            for (EntityState target : deleted) {
                if (pointsTo(row, target) && waiting.add(target)) {
                    rows.add(target);
                }
            }
        }
        return waiting;
    }

    private static boolean pointsTo(EntityState row, EntityState target) {
        for (RelationshipAttribute<?, ?> relationship : row.descriptor().relationships()) {
            if (relationship instanceof ReferenceAttribute<?, ?> reference
                    && reference.target().canonical() == target.descriptor()
                    && pointsTo(row, reference, target.entity())) {
                return true;
            }
        }
        return false;
    }

    private static boolean pointsTo(EntityState row, ReferenceAttribute<?, ?> reference, Instrumented target) {
        if (row.status() == Status.PENDING) {
            return row.entity().kindredTracker().peek(row.entity(), reference.attribute()) == target;
        }
        for (int i = 0; i < reference.keyAttributes().size(); i++) {
            Object written =
                    RowValues.of(row.entity(), reference.keyAttributes().get(i));
            Object theirs = target.kindredGet(reference.targetAttributes().get(i));
            if (written != EntityState.UNKNOWN && !Objects.equals(written, theirs)) {
                return false;
            }
        }
        return true;
    }
}
