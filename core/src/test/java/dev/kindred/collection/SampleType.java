package dev.kindred.collection;

import dev.kindred.instrument.EntityType;
import dev.kindred.instrument.Instrumented;
import dev.kindred.instrument.Link;
import java.util.List;

/**
 * The two entities of these tests: this floor knows nothing of the mapping, so they are made without it. An author's attributes
 * are its id and one collection of each {@link Kind}; a book's are its columns and one reference for each of these.
 */
enum SampleType implements EntityType {
    AUTHOR,
    BOOK;

    static final int ID = 0;
    static final int TITLE = 1;
    static final int PLACE = 2;

    private static final List<String> COLUMNS = List.of("id", "title", "place");
    private static final List<Kind> KINDS = List.of(Kind.values());

    static int collection(Kind kind) {
        return 1 + kind.number();
    }

    static int reference(Kind kind) {
        return COLUMNS.size() + kind.number();
    }

    static int foreignKey(Kind kind) {
        return reference(kind) + KINDS.size();
    }

    @Override
    public String entityName() {
        return this == AUTHOR ? "Author" : "Book";
    }

    @Override
    public int attributeCount() {
        return COLUMNS.size() + 2 * KINDS.size();
    }

    @Override
    public String attributeName(int attribute) {
        if (link(attribute) instanceof Kind kind) {
            return kind.attributeName();
        }
        return attribute < COLUMNS.size() ? COLUMNS.get(attribute) : "reference " + attribute;
    }

    @Override
    public boolean isInstance(Object object) {
        return object instanceof Sample sample && sample.kindredType() == this;
    }

    @Override
    public Link link(int attribute) {
        int kind = this == AUTHOR ? attribute - 1 : attribute - COLUMNS.size();
        if (kind < 0 || kind >= KINDS.size()) {
            return null;
        }
        return this == AUTHOR ? KINDS.get(kind) : KINDS.get(kind).back();
    }

    @Override
    public Link linkOverKey(int attribute) {
        return null;
    }

    @Override
    public String print(Instrumented entity) {
        Object name = entity.kindredGet(this == AUTHOR ? ID : TITLE);
        return entityName() + "(" + name + ")";
    }
}
