package dev.kindred.query;

import dev.kindred.collection.TrackedMembers;
import dev.kindred.sql.Condition;
import dev.kindred.sql.Expression;
import dev.kindred.sql.Ordering;
import dev.kindred.sql.Select;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A relationship that is a query: nothing of it is kept, and each look at it is one statement, which sees what was added and removed
 * before, since it is flushed first. It is filtered, added to and removed from. Of an owner that has no row yet it shows what was
 * added, without a statement. It belongs to the thread of its owner's session.
 *
 * <p>{@code author.books().where(BOOK.year.gt(1990)).limit(10).list()}
 *
 * @param <E> the entity that the members are of
 */
public final class DynamicCollection<E> implements Iterable<E> {

    private final Members<E> members;

    /** What users see of the members of one attribute of an owner. */
    public DynamicCollection(TrackedMembers<E> members) {
        this.members = new Members<>(members);
    }

    /**
     * Puts an object in, at once in memory as on its other side, and in the database at the next flush. A new object is added to the
     * session along with the cascade SAVE_UPDATE.
     *
     * @throws dev.kindred.exception.DeletedEntityException if the owner is deleted
     */
    public void add(E element) {
        members.tracked().add(element);
    }

    /** Puts several objects in, one after the other. */
    public void addAll(Collection<? extends E> elements) {
        List.copyOf(elements).forEach(this::add);
    }

    /**
     * Takes an object out. One that memory knows to be none of the members stays as it is; whether any other was one is found out by
     * the flush.
     *
     * @throws dev.kindred.exception.DeletedEntityException if the owner is deleted
     */
    public void remove(E element) {
        members.tracked().remove(element);
    }

    /**
     * A query for all members, in the order of the mapping, to be refined.
     *
     * @throws dev.kindred.exception.DetachedEntityException if the owner is in no open session any more
     * @throws dev.kindred.exception.DeletedEntityException if the owner is deleted
     * @throws dev.kindred.exception.SessionStateException if the owner was never added to a session
     */
    public BoundQuery<E> query() {
        return members.query();
    }

    /** A query for the members that meet these conditions, as {@link #query}. */
    public BoundQuery<E> where(Condition... conditions) {
        return query().where(conditions);
    }

    /** A query for all members in this order, and not in that of the mapping; else as {@link #query}. */
    public BoundQuery<E> orderBy(Ordering... orderings) {
        return query().unordered().orderBy(orderings);
    }

    /** A query for all members in the order of these, smallest first, and not in that of the mapping; else as {@link #query}. */
    public BoundQuery<E> orderBy(Expression<?>... expressions) {
        return orderBy(Stream.of(expressions).map(Expression::asc).toArray(Ordering[]::new));
    }

    /**
     * All members: by one statement, or what was added to an owner that has no row yet.
     *
     * @throws dev.kindred.exception.DetachedEntityException if the owner is in no open session any more
     * @throws dev.kindred.exception.DeletedEntityException if the owner is deleted
     */
    public List<E> list() {
        return members.tracked().isWhole() ? members.tracked().kept() : query().list();
    }

    /** The members that {@link #list} answers, asked for at once. */
    @Override
    public Iterator<E> iterator() {
        return list().iterator();
    }

    /** The number of members: by one statement, or of those that were added to an owner that has no row yet. */
    public long count() {
        return members.tracked().isWhole() ? members.tracked().kept().size() : query().count();
    }

    /** A statement for all members, in the order of the mapping, to be refined and run by the session. */
    public Select<E> select() {
        return members.select();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof DynamicCollection<?> that && members.tracked() == that.members.tracked();
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(members.tracked());
    }

    /** The relationship and its owner; nothing is sent. */
    @Override
    public String toString() {
        return members.toString();
    }
}
