package dev.kindred.mapping;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A collection: the objects whose foreign key points here, or that a link table or a condition joins to this one.
 *
 * @param <E> the entity it belongs to
 * @param <T> the entity of its elements
 */
public sealed class CollectionAttribute<E, T> extends RelationshipAttribute<E, T> permits BackrefAttribute {

    private final DependentColumns columns = new DependentColumns(this);

    // Made at the first use, and shared with the other side; a race of two threads makes two that are equal in all but
    // identity, of which the leading side keeps one.
    private volatile @Nullable LinkTable linkTable;

    CollectionAttribute(EntityDescriptor<E, ?> entity, int index, String name, RelationshipSpec<T> spec) {
        super(entity, index, name, spec);
    }

    @Override
    public final boolean isCollection() {
        return true;
    }

    @Override
    public final Direction direction() {
        if (isFree()) {
            return Direction.FREE;
        }
        return spec.secondary.isEmpty() ? Direction.ONE_TO_MANY : Direction.MANY_TO_MANY;
    }

    @Override
    public final int mapKey() {
        return spec.mapKey == null ? -1 : spec.mapKey.get().index();
    }

    @Override
    public final int position() {
        return spec.position == null ? -1 : spec.position.get().index();
    }

    @Override
    public final List<? extends ColumnAttribute<?, ?>> ownColumns() {
        return direction() == Direction.ONE_TO_MANY ? columns.own() : entity().keyAttributes();
    }

    @Override
    public final List<? extends ColumnAttribute<?, ?>> targetColumns() {
        return direction() == Direction.ONE_TO_MANY ? columns.theirs() : target().keyAttributes();
    }

    @Override
    public final @Nullable LinkTable linkTable() {
        if (direction() != Direction.MANY_TO_MANY) {
            return null;
        }
        LinkTable known = linkTable;
        if (known == null) {
            known = LinkTable.of(this);
            linkTable = known;
        }
        return known;
    }

    /** The link table made once for both sides. */
    synchronized LinkTable leadingLinkTable() {
        LinkTable known = linkTable;
        if (known == null) {
            known = LinkTable.ledBy(this);
            linkTable = known;
        }
        return known;
    }
}
