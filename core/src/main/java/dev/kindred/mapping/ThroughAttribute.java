package dev.kindred.mapping;

import dev.kindred.collection.Association;
import dev.kindred.collection.BothSides;
import dev.kindred.collection.ThroughCollection;
import dev.kindred.collection.ThroughList;
import dev.kindred.collection.Tracked;
import dev.kindred.instrument.Instrumented;
import dev.kindred.sql.Join;
import dev.kindred.sql.JoinKind;
import dev.kindred.sql.JoinTarget;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * An association proxy: a list that looks through the association objects of another one at what they lead to. It is no attribute
 * of its own: nothing is loaded or written but the association objects. Immutable; any number of threads may share it.
 *
 * @param <E> the entity it belongs to
 * @param <A> the association object
 * @param <T> the entity of its elements
 */
public final class ThroughAttribute<E, A, T> implements JoinTarget {

    private final String name;
    private final CollectionAttribute<E, A> links;
    private final Supplier<? extends RelationshipAttribute<A, T>> leading;
    private final @Nullable Function<? super T, ? extends A> creator;

    ThroughAttribute(
            String name,
            CollectionAttribute<E, A> links,
            Supplier<? extends RelationshipAttribute<A, T>> leading,
            @Nullable Function<? super T, ? extends A> creator) {
        this.name = name;
        this.links = links;
        this.leading = leading;
        this.creator = creator;
    }

    /** Its name as the accessor spells it. */
    public String name() {
        return name;
    }

    /** The collection of association objects. */
    public CollectionAttribute<E, A> links() {
        return links;
    }

    /** The reference by which an association object leads to an element. */
    public RelationshipAttribute<A, T> leading() {
        return leading.get();
    }

    /** The live list of an object. */
    @SuppressWarnings("unchecked") // the association objects are in a list, or the mapping is refused
    public List<T> of(E owner) {
        return new ThroughList<>((List<A>) associations(owner), association());
    }

    /** The live collection of an object, whatever its association objects are in. */
    public Collection<T> collectionOf(E owner) {
        return new ThroughCollection<>(associations(owner), association());
    }

    private Association<A, T> association() {
        return new Association<>(leading().index(), this::create, links.deletesOrphans());
    }

    @SuppressWarnings("unchecked") // the collection was made for this attribute
    private Collection<A> associations(E owner) {
        Objects.requireNonNull(owner, "owner");
        return (Collection<A>) Tracked.of(links.entity().instrumented(owner), links.index());
    }

    private A create(T element) {
        if (creator != null) {
            return Objects.requireNonNull(creator.apply(element), () -> "What " + this + " made is null.");
        }
        A association = links.target().newInstance();
        BothSides.setReference((Instrumented) association, leading().index(), element);
        return association;
    }

    @Override
    public List<Join> joins(JoinKind kind) {
        return joins(kind, leading());
    }

    /** This list, leading to its elements under another name. */
    public JoinTarget to(EntityDescriptor<T, ?> alias) {
        return kind -> joins(kind, leading().to(alias));
    }

    private List<Join> joins(JoinKind kind, JoinTarget elements) {
        List<Join> joins = new ArrayList<>(links.joins(kind));
        joins.addAll(elements.joins(kind));
        return joins;
    }

    @Override
    public String toString() {
        return links.entity().entityName() + "." + name;
    }
}
