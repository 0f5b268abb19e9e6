package dev.kindred.mapping;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A list: the side of a relationship whose objects the other side's foreign key points to. */
public final class ListAttribute<E, T> extends RelationshipAttribute<E, T> {

    // Asked of the other entity at the first use; a race of two threads finds the same twice.
    private @Nullable List<ColumnAttribute<?, ?>> theirs;
    private @Nullable List<ColumnAttribute<?, ?>> own;

    ListAttribute(EntityDescriptor<E, ?> entity, int index, String name, RelationshipSpec<T> spec) {
        super(entity, index, name, spec);
    }

    @Override
    public boolean isCollection() {
        return true;
    }

    @Override
    public List<Integer> keyAttributes() {
        return List.of();
    }

    @Override
    public List<Integer> targetAttributes() {
        return List.of();
    }

    @Override
    public List<ColumnAttribute<?, ?>> ownColumns() {
        List<ColumnAttribute<?, ?>> known = own;
        if (known == null) {
            List<ColumnAttribute<?, ?>> found = new ArrayList<>();
            for (ColumnAttribute<?, ?> key : targetColumns()) {
                String column = key.column().targetColumn();
                found.add(entity().columnNamed(column == null ? "" : column));
            }
            known = List.copyOf(found);
            own = known;
        }
        return known;
    }

    @Override
    public List<ColumnAttribute<?, ?>> targetColumns() {
        List<ColumnAttribute<?, ?>> known = theirs;
        if (known == null) {
            List<ColumnAttribute<?, ?>> found = new ArrayList<>();
            if (reverse() instanceof ReferenceAttribute<?, ?> reference) {
                found.addAll(reference.ownColumns());
            } else {
                spec.theirs.forEach(one -> found.add(one.get()));
            }
            known = List.copyOf(found);
            theirs = known;
        }
        return known;
    }
}
