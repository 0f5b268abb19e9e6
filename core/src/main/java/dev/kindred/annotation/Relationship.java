package dev.kindred.annotation;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks an accessor that leads to another entity: a reference ({@code Author author()}) or a collection: a {@code List},
 * {@code Set}, {@code Collection}, or a {@code Map} keyed by an attribute of its elements; or a {@code DynamicCollection} or
 * {@code WriteOnlyCollection}, which are never loaded.
 *
 * <p>A reference whose entity holds the foreign key is many-to-one. A collection is one-to-many, or many-to-many with
 * {@link #secondary}. Two references that populate each other are one-to-one: one of them holds the foreign key.
 *
 * <p>A static method of the accessor's name joins the two by a condition, in place of a key; the relationship is then
 * {@link #viewOnly}: {@code static Condition recent(Author_ author, Book_ book)}. It is asked for each load.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface Relationship {

    /** The attribute of the other entity that leads back; both sides then name each other and always agree. */
    String backPopulates() default "";

    /**
     * Makes the other side for you, a list of this name that is no accessor of the other entity:
     * {@code BOOK.author.backref().of(austen)}.
     */
    String backref() default "";

    /**
     * The foreign key attribute this relationship goes by, where more than one would fit: of this entity for a reference,
     * of the other entity for a collection.
     */
    String foreignKey() default "";

    /**
     * The link table of a many-to-many relationship, which has no entity of its own; both sides name it. Its columns are
     * named after the entities and their keys ({@code author_id}), or after the relationships where an entity leads to itself
     * ({@code following_id}); {@link LinkColumns} names others.
     */
    String secondary() default "";

    /**
     * For a list or collection that looks through another one of this entity: {@code through = "roles.film"} shows the films of the
     * roles. To add a film makes a role; a static method of the accessor's name makes it otherwise than by its reference alone:
     * {@code static Role films(Film film)}. It stands alone: the other options belong to the collection it looks through.
     */
    String through() default "";

    /** What is done to the other side's objects along with this one's. */
    Cascade[] cascade() default {Cascade.SAVE_UPDATE, Cascade.MERGE};

    /** How it is loaded, unless a query chooses otherwise. */
    Lazy lazy() default Lazy.SELECT;

    /**
     * Whether the second touch of it among the objects of one result loads it for all of them; only where it is loaded as
     * {@link Lazy#SELECT} says.
     */
    boolean peers() default true;

    /** In which order a collection is loaded: attributes of the other entity, {@code "year desc, title"}. */
    String orderBy() default "";

    /** For a {@code Map}: the attribute of the other entity that is the key. */
    String mapKey() default "";

    /**
     * For a {@code List}: the {@code int} attribute of the other entity that keeps the place, from 0, for this list alone. The
     * list writes it: a number set by hand is overwritten when the list next changes.
     */
    String position() default "";

    /** Whether it is only read: changes to it are not mirrored and never written. */
    boolean viewOnly() default false;

    /** For a collection: who takes care of the children of a deleted object. */
    PassiveDeletes passiveDeletes() default PassiveDeletes.BY_RULE;

    /**
     * For a reference: writes its key by an UPDATE of its own, after both rows are there, also when it changes later; and takes it
     * back where both rows go.
     */
    boolean postUpdate() default false;

    /**
     * Grants that there is one parent at most: memory refuses a second parent where the other side is mapped, otherwise the unique
     * key that the mapping gives a reference refuses it at the flush. Many-to-many has no such key and needs its other side.
     * Asked for where DELETE_ORPHAN stands on a reference or on many-to-many.
     */
    boolean singleParent() default false;
}
