package dev.kindred.query;

import dev.kindred.collection.TrackedMembers;
import dev.kindred.sql.Select;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A relationship to so many objects that they are never loaded: they are added and removed without being read, and read by a
 * {@link #select} of one's own. It cannot be walked over, nor be replaced as a whole. It belongs to the thread of its owner's session.
 *
 * <p>{@code session.list(post.comments().select().where(COMMENT.text.contains("?")).limit(20))}
 *
 * @param <E> the entity that the members are of
 */
public final class WriteOnlyCollection<E> {

    private final Members<E> members;

    /** What users see of the members of one attribute of an owner. */
    public WriteOnlyCollection(TrackedMembers<E> members) {
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
     * A statement for all members, in the order of the mapping, to be refined and run by the session. It is written for this owner,
     * whose key is read when it runs.
     */
    public Select<E> select() {
        return members.select();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof WriteOnlyCollection<?> that && members.tracked() == that.members.tracked();
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
