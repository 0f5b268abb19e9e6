package dev.kindred.it.random;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An object of the plain model. It knows its parents by number; children and pairs follow from that. Changes over its life. */
final class Node {

    /** How far it has come. */
    enum Stage {
        NEW,
        PENDING,
        PERSISTENT,
        MARKED
    }

    final int number;
    final Kind kind;
    Stage stage = Stage.NEW;
    final Map<String, @Nullable String> values = new HashMap<>();
    final Map<Link, Integer> parents = new EnumMap<>(Link.class);
    /** Parents that the row of the last flush has. */
    final Map<Link, Integer> writtenParents = new EnumMap<>(Link.class);

    final Map<String, @Nullable String> writtenValues = new HashMap<>();
    /** Whether an owner lost it since the last flush. */
    boolean left;
    /** Whether a statement may have flushed since it left its owner: it may be deleted already. */
    boolean unsure;
    /** Whether the database changed its key behind memory's back in this transaction. */
    boolean stale;

    /** Whether its own columns were set since the last flush, perhaps to what a stale object holds anyway (rule 2.5.10). */
    boolean touched;
    /** How many flushes since the last look at its row may have raised its version without need. */
    int raises;

    int version;

    Node(int number, Kind kind) {
        this.number = number;
        this.kind = kind;
        kind.attributes.forEach(attribute -> values.put(attribute, null));
    }

    Node copy() {
        Node copy = new Node(number, kind);
        copy.stage = stage;
        copy.values.putAll(values);
        copy.parents.putAll(parents);
        copy.writtenParents.putAll(writtenParents);
        copy.writtenValues.putAll(writtenValues);
        copy.left = left;
        copy.unsure = unsure;
        copy.stale = stale;
        copy.touched = touched;
        copy.raises = raises;
        copy.version = version;
        return copy;
    }

    /** Its parent's number, or 0. */
    int parent(Link link) {
        return parents.getOrDefault(link, 0);
    }

    boolean isInside() {
        return stage == Stage.PENDING || stage == Stage.PERSISTENT;
    }

    @Override
    public String toString() {
        return kind.variable(number);
    }
}
