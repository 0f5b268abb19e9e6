package dev.kindred.mapping;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The columns of a relationship whose other entity holds the foreign key. Asked of that entity at the first use; a race of two
 * threads finds the same twice.
 */
final class DependentColumns {

    private final RelationshipAttribute<?, ?> relationship;
    private @Nullable List<ColumnAttribute<?, ?>> theirs;
    private @Nullable List<ColumnAttribute<?, ?>> own;

    DependentColumns(RelationshipAttribute<?, ?> relationship) {
        this.relationship = relationship;
    }

    /** The foreign key. */
    List<ColumnAttribute<?, ?>> theirs() {
        List<ColumnAttribute<?, ?>> known = theirs;
        if (known == null) {
            List<ColumnAttribute<?, ?>> found = new ArrayList<>();
            if (relationship.reverse() instanceof ReferenceAttribute<?, ?> reference) {
                found.addAll(reference.ownColumns());
            } else {
                relationship.spec.theirs.forEach(one -> found.add(one.get()));
            }
            known = List.copyOf(found);
            theirs = known;
        }
        return known;
    }

    /** What the foreign key points to. */
    List<ColumnAttribute<?, ?>> own() {
        List<ColumnAttribute<?, ?>> known = own;
        if (known == null) {
            List<ColumnAttribute<?, ?>> found = new ArrayList<>();
            for (ColumnAttribute<?, ?> key : theirs()) {
                String column = key.column().targetColumn();
                found.add(relationship.entity().columnNamed(column == null ? "" : column));
            }
            known = List.copyOf(found);
            own = known;
        }
        return known;
    }
}
