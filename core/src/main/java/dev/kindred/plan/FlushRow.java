package dev.kindred.plan;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A row that a flush would write.
 *
 * @param name by what the plan calls it: {@code Author#2}, where the number is the key, or for a new object that the database has
 *     yet to number one that no other row of the plan has; of a link, {@code book_tags(Book#1, Tag#3)}
 * @param isNew whether the object has no row yet
 * @param entity the object; null for a link
 * @param changes the columns that are written; none for a delete
 * @param reasons why it is written, and why here
 */
public record FlushRow(
        String name, boolean isNew, @Nullable Object entity, List<AttributeChange> changes, List<Reason> reasons) {

    public FlushRow {
        changes = List.copyOf(changes);
        reasons = List.copyOf(reasons);
    }

    @Override
    public String toString() {
        String values = changes.stream().map(AttributeChange::toString).collect(Collectors.joining(", "));
        return name
                + (isNew ? " (new)" : "")
                + (values.isEmpty() ? "" : ": " + values)
                + FlushPlan.indented(reasons, "  ");
    }
}
