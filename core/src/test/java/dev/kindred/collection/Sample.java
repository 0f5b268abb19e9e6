package dev.kindred.collection;

import dev.kindred.instrument.EntityType;
import dev.kindred.instrument.Instrumented;
import dev.kindred.instrument.Tracker;
import java.util.Map;
import java.util.Set;

/** An entity object of these tests, with its attributes in an array. */
final class Sample implements Instrumented {

    private final SampleType type;
    private final Object[] values;
    private long loaded;
    private long dirty;
    private long stale;
    private Tracker tracker = TransientTracker.INSTANCE;

    private Sample(SampleType type) {
        this.type = type;
        this.values = new Object[type.attributeCount()];
    }

    static Sample author() {
        return new Sample(SampleType.AUTHOR);
    }

    static Sample book(String title) {
        Sample book = new Sample(SampleType.BOOK);
        book.kindredSet(SampleType.TITLE, title);
        book.kindredMarkLoaded(SampleType.TITLE, true);
        return book;
    }

    Tracked collection(Kind kind) {
        return (Tracked) kindredGet(kind.attribute());
    }

    @SuppressWarnings("unchecked")
    TrackedList<Sample> list(Kind kind) {
        return (TrackedList<Sample>) collection(kind);
    }

    @SuppressWarnings("unchecked")
    Set<Sample> set(Kind kind) {
        return (Set<Sample>) collection(kind);
    }

    @SuppressWarnings("unchecked")
    Map<String, Sample> map(Kind kind) {
        return (Map<String, Sample>) collection(kind);
    }

    Object author(Kind kind) {
        return kindredGet(SampleType.reference(kind));
    }

    void author(Kind kind, Sample author) {
        BothSides.setReference(this, SampleType.reference(kind), author);
    }

    void forgetAuthors() {
        for (Kind kind : Kind.values()) {
            kindredSet(SampleType.reference(kind), null);
            kindredMarkLoaded(SampleType.reference(kind), false);
        }
    }

    Object place() {
        return kindredGet(SampleType.PLACE);
    }

    String title() {
        return (String) kindredGet(SampleType.TITLE);
    }

    void title(String title) {
        BothSides.change(this, SampleType.TITLE, title);
    }

    /** Puts a value into a field, as a row does. */
    Sample loaded(int attribute, Object value) {
        kindredSet(attribute, value);
        kindredMarkLoaded(attribute, true);
        return this;
    }

    @Override
    public String toString() {
        return type.print(this);
    }

    @Override
    public EntityType kindredType() {
        return type;
    }

    @Override
    public Tracker kindredTracker() {
        return tracker;
    }

    @Override
    public void kindredTracker(Tracker next) {
        tracker = next;
    }

    @Override
    public Object kindredGet(int attribute) {
        if (values[attribute] == null && type.link(attribute) instanceof Kind kind) {
            values[attribute] = kind.collectionOf(this);
        }
        return values[attribute];
    }

    @Override
    public void kindredSet(int attribute, Object value) {
        values[attribute] = value;
    }

    @Override
    public long kindredLoaded(int word) {
        return loaded;
    }

    @Override
    public void kindredLoaded(int word, long bits) {
        loaded = bits;
    }

    @Override
    public long kindredDirty(int word) {
        return dirty;
    }

    @Override
    public void kindredDirty(int word, long bits) {
        dirty = bits;
    }

    @Override
    public long kindredStale(int word) {
        return stale;
    }

    @Override
    public void kindredStale(int word, long bits) {
        stale = bits;
    }
}
