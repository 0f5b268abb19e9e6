package dev.kindred.unitofwork;

import dev.kindred.instrument.Instrumented;
import dev.kindred.instrument.Status;
import dev.kindred.mapping.ColumnAttribute;
import dev.kindred.mapping.EntityDescriptor;
import dev.kindred.schema.ForeignKey;
import dev.kindred.state.EntityState;
import dev.kindred.state.IdentityMap;
import dev.kindred.state.RowValues;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Objects whose rows got another key in one flush: where the identity map finds them, and whose foreign keys the database changed
 * along. All at once, for keys may be exchanged.
 */
final class KeyChanges {

    private record KeyChange(Instrumented entity, List<Object> before, List<Object> after) {

        EntityDescriptor<?, ?> descriptor() {
            return (EntityDescriptor<?, ?>) entity.kindredType();
        }

        KeyChange reversed() {
            return new KeyChange(entity, after, before);
        }
    }

    private final IdentityMap identityMap;
    private final List<KeyChange> changes = new ArrayList<>();

    KeyChanges(IdentityMap identityMap) {
        this.identityMap = identityMap;
    }

    /** Takes note of a row that was written, if its key changed (rule 2.5.16). Runs before the object forgets its old key. */
    void note(EntityRow row) {
        if (writesKey(row)) {
            List<Object> before = new ArrayList<>();
            for (Object part : RowValues.keyParts(row.entity)) {
                before.add(Objects.requireNonNull(part, "a key"));
            }
            List<Object> after = new ArrayList<>();
            row.descriptor
                    .keyAttributes()
                    .forEach(key -> after.add(Objects.requireNonNull(row.entity.kindredGet(key.index()), "a key")));
            changes.add(new KeyChange(row.entity, before, after));
        }
    }

    private static boolean writesKey(EntityRow row) {
        for (ColumnAttribute<?, ?> column : row.written()) {
            if (column.column().isPrimaryKey()) {
                return true;
            }
        }
        return false;
    }

    /**
     * Lets memory follow all that was noted.
     *
     * @param saves the rows of the flush: a foreign key that it wrote is as it should be
     */
    void follow(Collection<EntityRow> saves) {
        if (!changes.isEmpty()) {
            IdentityHashMap<Instrumented, EntityRow> rows = new IdentityHashMap<>();
            saves.forEach(row -> rows.put(row.entity, row));
            move(changes, rows);
        }
    }

    /** Puts the keys back, as the rollback of the transaction did to the rows. */
    void undo() {
        List<KeyChange> back = changes.stream().map(KeyChange::reversed).toList();
        for (KeyChange change : back) {
            List<? extends ColumnAttribute<?, ?>> keys = change.descriptor().keyAttributes();
            for (int i = 0; i < keys.size(); i++) {
                change.entity().kindredSet(keys.get(i).index(), change.after().get(i));
            }
        }
        move(back, new IdentityHashMap<>());
    }

    /** Lets the objects know the keys that their rows have again, or may have: those before the first change. */
    void remember() {
        for (int i = changes.size() - 1; i >= 0; i--) {
            KeyChange change = changes.get(i);
            List<? extends ColumnAttribute<?, ?>> keys = change.descriptor().keyAttributes();
            for (int k = 0; k < keys.size(); k++) {
                if (change.entity().kindredTracker() instanceof EntityState state) {
                    state.unwritten(keys.get(k), change.before().get(k));
                }
            }
        }
    }

    private void move(List<KeyChange> moves, IdentityHashMap<Instrumented, EntityRow> rows) {
        if (moves.isEmpty()) {
            return;
        }
        for (KeyChange move : moves) {
            Object old = move.descriptor().keyOfParts(move.before().toArray());
            if (identityMap.find(move.descriptor(), old) == move.entity()) {
                identityMap.remove(move.descriptor(), old);
            }
        }
        Map<Tuple, KeyChange> byKey = new HashMap<>();
        for (KeyChange move : moves) {
            if (move.entity().kindredTracker().status() == Status.PERSISTENT) {
                identityMap.put(
                        move.descriptor(),
                        move.descriptor().keyOfParts(move.after().toArray()),
                        move.entity());
            }
            byKey.put(tuple(move), move);
        }
        for (Instrumented other : identityMap.all()) {
            EntityDescriptor<?, ?> type = (EntityDescriptor<?, ?>) other.kindredType();
            for (ForeignKey key : type.table().foreignKeys()) {
                if (key.cascadesUpdate() && !isWritten(rows.get(other), key)) {
                    cascade(other, type, key, byKey);
                }
            }
        }
    }

    private static boolean isWritten(@Nullable EntityRow row, ForeignKey key) {
        return row != null
                && row.written().stream().anyMatch(column -> key.columns().contains(column.columnName()));
    }

    private static Tuple tuple(KeyChange move) {
        List<String> columns = move.descriptor().keyAttributes().stream()
                .map(ColumnAttribute::columnName)
                .toList();
        return Objects.requireNonNull(
                Tuple.of(
                        move.descriptor().table().toString(),
                        columns,
                        columns,
                        column -> move.before().get(columns.indexOf(column))),
                "a key");
    }

    // A foreign key that the database changed along holds the new value, wherever memory had the old one.
    private static void cascade(
            Instrumented other, EntityDescriptor<?, ?> type, ForeignKey key, Map<Tuple, KeyChange> byKey) {
        Tuple before = Tuple.of(
                FlushPlanner.name(key), key.targetColumns(), key.columns(), column -> inRow(other, type, column));
        KeyChange change = before == null ? null : byKey.get(before);
        if (change != null) {
            for (int i = 0; i < key.columns().size(); i++) {
                other.kindredSet(
                        type.columnNamed(key.columns().get(i)).index(),
                        change.after().get(i));
            }
        }
    }

    private static @Nullable Object inRow(Instrumented other, EntityDescriptor<?, ?> type, String column) {
        int attribute = type.columnNamed(column).index();
        return other.kindredIsDirty(attribute) || !other.kindredIsKnown(attribute) ? null : other.kindredGet(attribute);
    }
}
