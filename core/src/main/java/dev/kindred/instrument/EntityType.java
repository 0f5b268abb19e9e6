package dev.kindred.instrument;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What an entity object can say of its kind: names for messages, and its links to other entities. Immutable. */
public interface EntityType {

    /** The entity's simple name, for example {@code Author}. */
    String entityName();

    /** The constant that holds its model, as the processor names it, for messages: {@code ORDER_LINE} for {@code OrderLine}. */
    default String constant() {
        return entityName().replaceAll("(?<=[a-z0-9])(?=[A-Z])", "_").toUpperCase(Locale.ROOT);
    }

    /** The number of attributes; they are numbered from 0. */
    int attributeCount();

    /** The name of an attribute as its accessor spells it. */
    String attributeName(int attribute);

    /** Whether an object is of this entity. */
    boolean isInstance(Object object);

    /** The link an attribute is, or null for a column that no reference goes by. */
    @Nullable
    Link link(int attribute);

    /** The reference whose foreign key this column is a part of, or null. */
    @Nullable
    Link linkOverKey(int attribute);

    /** The text of an object: its columns as far as memory holds them; nothing is loaded for it. */
    String print(Instrumented entity);
}
