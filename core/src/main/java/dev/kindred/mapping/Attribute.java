package dev.kindred.mapping;

/**
 * What an entity has: a column or a relationship. Immutable; any number of threads may share it.
 *
 * @param <E> the entity
 */
public sealed interface Attribute<E> permits ColumnAttribute, RelationshipAttribute {

    /** The model it belongs to, which may be an alias of the entity's own. */
    EntityDescriptor<E, ?> entity();

    /** Its number among the entity's attributes, from 0. */
    int index();

    /** Its name as the accessor spells it. */
    String name();

    /** Its name with its entity's, for messages: {@code Author.books}. */
    default String path() {
        return entity().entityName() + "." + name();
    }
}
