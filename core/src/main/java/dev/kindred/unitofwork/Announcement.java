package dev.kindred.unitofwork;

import dev.kindred.engine.StatementKind;
import dev.kindred.exception.SessionStateException;
import dev.kindred.instrument.Instrumented;
import dev.kindred.instrument.Status;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.function.Supplier;

/**
 * Tells listeners of the rows that a flush is going to write, until what they change makes no difference any more, and afterwards that
 * it did. Made for one flush.
 */
final class Announcement {

    // Listeners that each time make something new to be told of would go on for ever.
    private static final int MOST_ROUNDS = 100;

    private record Told(StatementKind kind, Instrumented entity) {}

    private final RowListener listener;
    private final IdentityHashMap<Instrumented, StatementKind> told = new IdentityHashMap<>(0);
    private List<Told> last = List.of();

    Announcement(RowListener listener) {
        this.listener = listener;
    }

    /** Prepares a flush with all that listeners add to it. */
    Prepared before(Supplier<Prepared> prepare) {
        for (int round = 0; round < MOST_ROUNDS; round++) {
            Prepared prepared = prepare.get();
            last = heard(prepared.changes());
            List<Told> news = last.stream()
                    .filter(one -> told.put(one.entity(), one.kind()) != one.kind())
                    .toList();
            if (news.isEmpty()) {
                return prepared;
            }
            news.forEach(one -> listener.before(one.kind(), one.entity()));
        }
        throw new SessionStateException(
                "Cannot flush: after " + MOST_ROUNDS + " rounds the listeners still add rows that"
                        + " have not been told of. See to it that a listener does not answer each row with another.");
    }

    void after() {
        last.forEach(one -> listener.after(one.kind(), one.entity()));
    }

    private List<Told> heard(ChangeSet changes) {
        List<Told> heard = new ArrayList<>();
        for (EntityRow row : changes.saves()) {
            boolean isNew = row.entity.kindredTracker().status() == Status.PENDING;
            if ((isNew || !row.columns().isEmpty()) && listener.hears(row.entity)) {
                heard.add(new Told(isNew ? StatementKind.INSERT : StatementKind.UPDATE, row.entity));
            }
        }
        for (Instrumented entity : changes.gone()) {
            if (listener.hears(entity)) {
                heard.add(new Told(StatementKind.DELETE, entity));
            }
        }
        return heard;
    }
}
