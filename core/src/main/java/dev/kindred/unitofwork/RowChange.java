package dev.kindred.unitofwork;

import dev.kindred.instrument.Instrumented;
import dev.kindred.instrument.Link;
import dev.kindred.instrument.Status;
import dev.kindred.mapping.ColumnAttribute;
import dev.kindred.mapping.EntityDescriptor;
import dev.kindred.state.EntityState;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One row to be written: which object, what is done, and which columns take part. Gathered, then planned, never shown. */
final class RowChange {

    /** What is done to the row. */
    enum Kind {
        UPDATE,
        INSERT,
        DELETE
    }

    /** The attribute of an object that a foreign key takes its value from; no object means NULL. */
    record KeyPart(@Nullable Instrumented target, int attribute) {}

    final Instrumented entity;
    final EntityDescriptor<?, ?> descriptor;
    final Kind kind;
    private final Map<Integer, KeyPart> overrides = new HashMap<>();
    private List<ColumnAttribute<?, ?>> columns = List.of();

    RowChange(Instrumented entity, Kind kind) {
        this.entity = entity;
        this.descriptor = (EntityDescriptor<?, ?>) entity.kindredType();
        this.kind = kind;
    }

    /** Makes a foreign key follow a list's owner, whatever the object itself says. */
    void override(int attribute, KeyPart part) {
        overrides.put(attribute, part);
    }

    /** Where a column gets its value from, if that is another object's key: a list's owner, or the reference over it. */
    @Nullable
    KeyPart keyPart(int attribute) {
        KeyPart override = overrides.get(attribute);
        if (override != null) {
            return override;
        }
        Link reference = descriptor.linkOverKey(attribute);
        if (reference == null || !entity.kindredIsLoaded(reference.attribute())) {
            return null;
        }
        Instrumented target = (Instrumented) entity.kindredGet(reference.attribute());
        int position = reference.keyAttributes().indexOf(attribute);
        return target == null
                ? null
                : new KeyPart(target, reference.targetAttributes().get(position));
    }

    boolean isOverridden(int attribute) {
        return overrides.containsKey(attribute);
    }

    /** The columns to write, in the order of the table. */
    List<ColumnAttribute<?, ?>> columns() {
        return columns;
    }

    /** Settles which columns are written: on insert all that were set, on update those that changed. */
    void settleColumns() {
        List<ColumnAttribute<?, ?>> chosen = new ArrayList<>();
        for (ColumnAttribute<?, ?> column : descriptor.columns()) {
            if (kind == Kind.INSERT ? isInserted(column) : isUpdated(column)) {
                chosen.add(column);
            }
        }
        columns = List.copyOf(chosen);
    }

    /** Whether the database numbers this row. */
    boolean isNumbered() {
        return kind == Kind.INSERT
                && descriptor.keyAttributes().stream()
                        .anyMatch(key -> key.column().isGenerated() && !columns.contains(key));
    }

    /** The objects whose rows must be there before this one. */
    List<Instrumented> targets() {
        List<Instrumented> targets = new ArrayList<>();
        for (ColumnAttribute<?, ?> column : columns) {
            KeyPart part = keyPart(column.index());
            if (part != null && part.target() != null) {
                targets.add(part.target());
            }
        }
        return targets;
    }

    // Never set is not the same as set to null: what was never set is left to the database, a primitive to its zero.
    private boolean isInserted(ColumnAttribute<?, ?> column) {
        int attribute = column.index();
        boolean hasValue = entity.kindredGet(attribute) != null;
        if (column.column().isGenerated()) {
            return hasValue && entity.kindredIsLoaded(attribute);
        }
        return hasValue
                || entity.kindredIsLoaded(attribute)
                || keyPart(attribute) != null
                || !column.column().isNullable();
    }

    private boolean isUpdated(ColumnAttribute<?, ?> column) {
        int attribute = column.index();
        if (isOverridden(attribute)) {
            return true;
        }
        if (!entity.kindredIsDirty(attribute)) {
            return false;
        }
        Object committed = EntityState.of(entity).committed(attribute);
        KeyPart part = keyPart(attribute);
        Object current = entity.kindredGet(attribute);
        if (part != null && part.target() != null) {
            Status status = part.target().kindredTracker().status();
            current = part.target().kindredGet(part.attribute());
            if (status == Status.PENDING) {
                return true;
            }
        }
        return committed == EntityState.UNKNOWN || !Objects.deepEquals(committed, current);
    }
}
