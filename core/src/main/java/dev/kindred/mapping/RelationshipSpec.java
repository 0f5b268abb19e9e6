package dev.kindred.mapping;

import dev.kindred.annotation.Cascade;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What a generated model says of a relationship. The other entity is named by suppliers only, so that two models that point at
 * each other may be initialised by two threads at once.
 *
 * @param <T> the entity it leads to
 */
public final class RelationshipSpec<T> {

    final Supplier<? extends EntityDescriptor<T, ?>> target;
    final List<ColumnAttribute<?, ?>> own = new ArrayList<>();
    final List<Supplier<? extends ColumnAttribute<?, ?>>> theirs = new ArrayList<>();

    @Nullable
    Supplier<? extends RelationshipAttribute<?, ?>> reverse;

    Set<Cascade> cascades = EnumSet.of(Cascade.SAVE_UPDATE);

    RelationshipSpec(Supplier<? extends EntityDescriptor<T, ?>> target) {
        this.target = target;
    }

    /** Goes by these columns of its own entity, in the order of the key they point to. */
    public RelationshipSpec<T> by(ColumnAttribute<?, ?>... attributes) {
        own.addAll(List.of(attributes));
        return this;
    }

    /** Goes by these columns of the other entity, in the order of its own key. */
    @SafeVarargs
    public final RelationshipSpec<T> byTheirs(Supplier<? extends ColumnAttribute<?, ?>>... attributes) {
        for (Supplier<? extends ColumnAttribute<?, ?>> attribute : attributes) {
            theirs.add(attribute);
        }
        return this;
    }

    /** Is kept in step with this relationship of the other entity. */
    public RelationshipSpec<T> backPopulates(Supplier<? extends RelationshipAttribute<?, ?>> other) {
        reverse = other;
        return this;
    }

    /** Hands on these operations, and no others. */
    public RelationshipSpec<T> cascade(Cascade... operations) {
        cascades = operations.length == 0 ? Set.of() : EnumSet.copyOf(List.of(operations));
        return this;
    }
}
