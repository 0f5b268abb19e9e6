package dev.kindred.mapping;

import dev.kindred.annotation.Cascade;
import dev.kindred.annotation.Lazy;
import dev.kindred.annotation.PassiveDeletes;
import dev.kindred.annotation.ReferentialAction;
import dev.kindred.sql.Condition;
import dev.kindred.sql.Ordering;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
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
    final List<Supplier<Ordering>> orderBy = new ArrayList<>();
    List<String> ownLinks = List.of();
    List<String> targetLinks = List.of();
    ReferentialAction onLinkDelete = ReferentialAction.NO_ACTION;
    Set<Cascade> cascades = EnumSet.of(Cascade.SAVE_UPDATE, Cascade.MERGE);
    PassiveDeletes passiveDeletes = PassiveDeletes.BY_RULE;
    String secondary = "";
    String backref = "";
    Lazy lazy = Lazy.SELECT;
    boolean peers = true;
    boolean viewOnly;

    @Nullable
    BiFunction<EntityDescriptor<?, ?>, EntityDescriptor<?, ?>, Condition> condition;

    boolean postUpdate;
    boolean singleParent;

    @Nullable
    Supplier<? extends RelationshipAttribute<?, ?>> reverse;

    @Nullable
    Supplier<? extends ColumnAttribute<?, ?>> mapKey;

    @Nullable
    Supplier<? extends ColumnAttribute<?, ?>> position;

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

    /** Is joined by a condition between the two, and by no key. */
    public <A extends EntityDescriptor<?, ?>, B extends EntityDescriptor<T, ?>> RelationshipSpec<T> on(
            Class<A> own, Class<B> other, BiFunction<? super A, ? super B, Condition> joining) {
        condition = (a, b) -> joining.apply(own.cast(a), other.cast(b));
        return this;
    }

    /** Is kept in step with this relationship of the other entity. */
    public RelationshipSpec<T> backPopulates(Supplier<? extends RelationshipAttribute<?, ?>> other) {
        reverse = other;
        return this;
    }

    /** Makes the other side itself, under this name. */
    public RelationshipSpec<T> backref(String name) {
        backref = name;
        return this;
    }

    /** Goes over a link table of this name. */
    public RelationshipSpec<T> secondary(String table) {
        secondary = table;
        return this;
    }

    /** Names the link table's columns that point to this entity, in the order of its key. */
    public RelationshipSpec<T> ownLinks(String... columns) {
        ownLinks = List.of(columns);
        return this;
    }

    /** Names the link table's columns that point to the other entity, in the order of its key. */
    public RelationshipSpec<T> targetLinks(String... columns) {
        targetLinks = List.of(columns);
        return this;
    }

    /** Says what the database does with a link when a row that it joins is deleted. */
    public RelationshipSpec<T> onLinkDelete(ReferentialAction action) {
        onLinkDelete = action;
        return this;
    }

    /** Hands on these operations, and no others. */
    public RelationshipSpec<T> cascade(Cascade... operations) {
        cascades = operations.length == 0 ? Set.of() : EnumSet.copyOf(List.of(operations));
        return this;
    }

    /** Is loaded in this way. */
    public RelationshipSpec<T> lazy(Lazy way) {
        lazy = way;
        return this;
    }

    /** Is loaded for one object at a time, however many came with it. */
    public RelationshipSpec<T> withoutPeers() {
        peers = false;
        return this;
    }

    /** Is loaded in this order. */
    @SafeVarargs
    public final RelationshipSpec<T> orderBy(Supplier<Ordering>... orderings) {
        for (Supplier<Ordering> ordering : orderings) {
            orderBy.add(ordering);
        }
        return this;
    }

    /** Is a map whose keys are this attribute's values. */
    public RelationshipSpec<T> mapKey(Supplier<? extends ColumnAttribute<?, ?>> attribute) {
        mapKey = attribute;
        return this;
    }

    /** Is a list that keeps the place of its elements in this attribute. */
    public RelationshipSpec<T> position(Supplier<? extends ColumnAttribute<?, ?>> attribute) {
        position = attribute;
        return this;
    }

    /** Is only read. */
    public RelationshipSpec<T> viewOnly() {
        viewOnly = true;
        return this;
    }

    /** Says who takes care of the children of a deleted object. */
    public RelationshipSpec<T> passiveDeletes(PassiveDeletes care) {
        passiveDeletes = care;
        return this;
    }

    /** Writes its key by an UPDATE of its own. */
    public RelationshipSpec<T> postUpdate() {
        postUpdate = true;
        return this;
    }

    /** Refuses a second parent. */
    public RelationshipSpec<T> singleParent() {
        singleParent = true;
        return this;
    }
}
