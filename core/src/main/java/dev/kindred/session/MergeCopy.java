package dev.kindred.session;

import dev.kindred.collection.BothSides;
import dev.kindred.instrument.Instrumented;
import dev.kindred.instrument.Link;
import dev.kindred.instrument.Status;
import dev.kindred.mapping.ColumnAttribute;
import dev.kindred.mapping.EntityDescriptor;
import dev.kindred.mapping.RelationshipAttribute;
import dev.kindred.state.IdentitySet;
import dev.kindred.state.Related;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Copies what was set on given objects to the session's own, as if its user set it there; what is equal is left alone. Made for one merge. */
final class MergeCopy {

    private final UnaryOperator<Instrumented> targets;
    private final Set<Instrumented> modified = new IdentitySet<>();
    private final Set<Instrumented> removed = new IdentitySet<>();

    MergeCopy(UnaryOperator<Instrumented> targets) {
        this.targets = targets;
    }

    /** The objects that changed. */
    Set<Instrumented> modified() {
        return modified;
    }

    /** The objects that left a collection. */
    Set<Instrumented> removed() {
        return removed;
    }

    /** Whether an object says anything of a relationship: neither a collection that was only looked at while it was empty (rule 2.10.5), nor one that is never loaded. */
    static boolean isSet(Instrumented one, RelationshipAttribute<?, ?> relationship) {
        Status status = one.kindredTracker().status();
        boolean hasRow = status == Status.PERSISTENT || status == Status.DETACHED;
        return !relationship.isQueried()
                && (one.kindredIsKnown(relationship.attribute())
                        || (!hasRow && !Related.known(one, relationship).isEmpty()));
    }

    /** Copies the columns that were set; a key that a reference stands for is left to that. */
    void columns(Instrumented one, boolean isNew) {
        Instrumented target = targets.apply(one);
        EntityDescriptor<?, ?> type = (EntityDescriptor<?, ?>) one.kindredType();
        for (ColumnAttribute<?, ?> column : type.columns()) {
            int attribute = column.index();
            boolean isFixed = column.column().computation() != null
                    || (!isNew
                            && (column.column().isPrimaryKey()
                                    || column.column().isVersion()));
            if (one.kindredIsKnown(attribute) && !isFixed && !isToldByReference(one, type, attribute)) {
                column(one.kindredGet(attribute), target, attribute);
            }
        }
    }

    private void column(@Nullable Object value, Instrumented target, int attribute) {
        if (isHeld(value, target, attribute)) {
            return;
        }
        Object validated = target.kindredValidated(attribute, value);
        if (!isHeld(validated, target, attribute)) {
            BothSides.setKey(target, attribute, validated);
            modified.add(target);
        }
    }

    private static boolean isHeld(@Nullable Object value, Instrumented target, int attribute) {
        return target.kindredIsLoaded(attribute) && Objects.deepEquals(value, target.kindredGet(attribute));
    }

    private static boolean isToldByReference(Instrumented one, EntityDescriptor<?, ?> type, int attribute) {
        Link over = type.linkOverKey(attribute);
        if (over == null) {
            return false;
        }
        RelationshipAttribute<?, ?> reference = type.relationship(over.attribute());
        return reference.mergesAlong()
                && one.kindredIsKnown(reference.attribute())
                && one.kindredGet(reference.attribute()) != null;
    }

    /** Copies what a relationship leads to. */
    void links(Instrumented one, RelationshipAttribute<?, ?> relationship) {
        Instrumented target = targets.apply(one);
        List<Instrumented> next =
                Related.known(one, relationship).stream().map(targets).toList();
        if (!relationship.isCollection()) {
            reference(target, relationship, next.isEmpty() ? null : next.get(0));
            return;
        }
        List<Instrumented> before = Related.known(target, relationship);
        if (before.equals(next) && target.kindredIsLoaded(relationship.attribute())) {
            return;
        }
        before.stream().filter(element -> !next.contains(element)).forEach(removed::add);
        if (!Set.copyOf(before).equals(Set.copyOf(next)) || relationship.position() >= 0) {
            modified.add(target);
        }
        replace(target, relationship, next);
    }

    private static void replace(
            Instrumented target, RelationshipAttribute<?, ?> relationship, List<Instrumented> next) {
        if (relationship.mapKey() < 0) {
            BothSides.replace(target, relationship.attribute(), next);
            return;
        }
        Map<@Nullable Object, Instrumented> entries = new LinkedHashMap<>();
        next.forEach(element -> entries.put(element.kindredGet(relationship.mapKey()), element));
        BothSides.replaceEntries(target, relationship.attribute(), entries);
    }

    private void reference(Instrumented target, RelationshipAttribute<?, ?> relationship, @Nullable Instrumented next) {
        int attribute = relationship.attribute();
        boolean isSame = target.kindredTracker().peek(target, attribute) == next
                && (next != null || target.kindredIsLoaded(attribute) || hasNoKey(target, relationship));
        if (!isSame) {
            BothSides.setReference(target, attribute, next);
            modified.add(target);
        }
    }

    private static boolean hasNoKey(Instrumented target, RelationshipAttribute<?, ?> relationship) {
        List<Integer> keys = relationship.keyAttributes();
        return !keys.isEmpty()
                && keys.stream().allMatch(key -> target.kindredIsLoaded(key) && target.kindredGet(key) == null);
    }
}
