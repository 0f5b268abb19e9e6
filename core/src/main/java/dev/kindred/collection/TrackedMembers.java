package dev.kindred.collection;

import dev.kindred.exception.DeletedEntityException;
import dev.kindred.instrument.Instrumented;
import dev.kindred.instrument.Link;
import dev.kindred.instrument.Status;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What is kept in memory of a to-many relationship that is never loaded: what enters and leaves is queued for the flush, as it is by
 * a list that nobody has read. As long as the owner has no row the members stand here, for there is nowhere else. Users see it as a
 * {@code DynamicCollection} or a {@code WriteOnlyCollection}. It belongs to the thread of its owner's session.
 *
 * @param <E> the entity that the members are of
 */
public final class TrackedMembers<E> implements Tracked {

    private final OwnerEnd end;

    // Kept until the transaction has ended that writes the owner: a rollback makes it a new one again, with its
    // members.
    private final Map<ByIdentity, E> members = new LinkedHashMap<>(0);
    private boolean keeps;

    /** The members of one attribute of an owner. */
    public TrackedMembers(Instrumented owner, int attribute) {
        this.end = new OwnerEnd(owner, attribute);
    }

    /** Whose members they are. */
    public Instrumented owner() {
        return end.owner();
    }

    /** Which attribute of the owner leads to them. */
    public int attribute() {
        return end.attribute();
    }

    /** Whether the owner has no row yet, and the members are all here. */
    public boolean isWhole() {
        return OwnerEnd.isNew(end.owner());
    }

    /** The members that are kept here, in the order in which they came; a copy. */
    public List<E> kept() {
        return List.copyOf(members.values());
    }

    /**
     * Lets an object enter; nothing is sent.
     *
     * @throws DeletedEntityException if the owner is deleted
     */
    public void add(E element) {
        Instrumented checked = end.checked(element);
        requireLife("add " + checked + " to ");
        if (isWhole() && members.containsKey(new ByIdentity(element))) {
            end.handedIn(checked);
            return;
        }
        end.linking(checked);
        changing();
        keep(element);
        end.entered(checked);
    }

    /**
     * Lets an object leave; nothing is sent. One of which memory knows that it is none of the members stays as it is.
     *
     * @throws DeletedEntityException if the owner is deleted
     */
    public void remove(E element) {
        Instrumented checked = end.checked(element);
        requireLife("remove " + checked + " from ");
        boolean mayLeave = isWhole() ? members.containsKey(new ByIdentity(element)) : mayBeMember(checked);
        if (mayLeave) {
            changing();
            members.remove(new ByIdentity(element));
            end.left(checked);
        }
    }

    @Override
    public void fill(List<? extends Instrumented> found) {
        throw new IllegalStateException(end.link().path() + " is never loaded.");
    }

    @Override
    public void expired() {
        if (!isWhole()) {
            members.clear();
            keeps = false;
        }
    }

    @Override
    public List<Instrumented> known() {
        return isWhole() || end.isLoaded() ? OwnerEnd.distinct(members.values()) : List.of();
    }

    @Override
    public void checkEntering(Instrumented element) {
        // Every object of the entity may enter.
    }

    @Override
    @SuppressWarnings("unchecked") // the other side's type is this one's element type, by the mapping
    public void enterFromOtherSide(Instrumented element) {
        changing();
        keep((E) element);
        end.enteredFromOtherSide(element);
    }

    @Override
    public void leaveFromOtherSide(Instrumented element) {
        changing();
        members.remove(new ByIdentity(element));
        end.leftFromOtherSide(element);
    }

    private void changing() {
        if (isWhole()) {
            keeps = true;
            end.changing();
        } else {
            end.queueing();
        }
    }

    private void keep(E element) {
        if (keeps) {
            members.put(new ByIdentity(element), element);
        }
    }

    // The database is not asked; but an object that memory has elsewhere is not to lose its place there.
    private boolean mayBeMember(Instrumented element) {
        Link reverse = end.link().reverse();
        if (reverse == null) {
            return true;
        }
        boolean isSure = OwnerEnd.isNew(element) || element.kindredIsLoaded(reverse.attribute());
        if (reverse.isCollection()) {
            return !isSure
                    || Tracked.of(element, reverse.attribute()).known().stream().anyMatch(one -> one == end.owner());
        }
        return isSure ? element.kindredGet(reverse.attribute()) == end.owner() : hasKey(element, reverse);
    }

    private boolean hasKey(Instrumented element, Link reverse) {
        for (int i = 0; i < reverse.keyAttributes().size(); i++) {
            int key = reverse.keyAttributes().get(i);
            Object own = end.owner().kindredGet(reverse.targetAttributes().get(i));
            if (element.kindredIsLoaded(key) && !Objects.deepEquals(element.kindredGet(key), own)) {
                return false;
            }
        }
        return true;
    }

    private void requireLife(String attempt) {
        if (end.owner().kindredTracker().status() == Status.DELETED) {
            throw new DeletedEntityException("Cannot " + attempt + end.link().path() + " of " + end.owner()
                    + ": its row is deleted in this transaction. Make a new one, or roll back.");
        }
    }
}
