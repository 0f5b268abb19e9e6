package dev.kindred.session;

/**
 * Is told of the rows of an entity: of those that a flush writes, and of those that become objects. Given to
 * {@link SessionSettings#withListener(Class, EntityListener)}; each call comes in the thread that uses the session, and does nothing
 * unless it is overridden.
 *
 * <p>What a method whose name begins with "before" changes, on this object or on others, is part of the flush; what it throws stops the
 * flush before anything is written. The others come when the flush is done, and what they change waits for the next one. The database's
 * own doings (ON DELETE rules, statements by condition) are not told of.
 *
 * @param <E> the entity, or a super-interface that several have
 */
public interface EntityListener<E> {

    /** A row is about to be inserted. */
    default void beforeInsert(E entity) {}

    /** A row was inserted; the object has its key. */
    default void afterInsert(E entity) {}

    /** A row is about to be updated. */
    default void beforeUpdate(E entity) {}

    /** A row was updated. */
    default void afterUpdate(E entity) {}

    /** A row is about to be deleted, along a cascade or not. */
    default void beforeDelete(E entity) {}

    /** A row was deleted. */
    default void afterDelete(E entity) {}

    /** A row became an object; told when the statement is done, before the caller sees the object. */
    default void loaded(E entity) {}
}
