package dev.kindred.benchmarks.plain;

/** A row of tags. */
@SuppressWarnings("NullAway.Init")
public final class Tag {
    public long id;
    public String name;

    public Tag() {}

    public Tag(long id, String name) {
        this.id = id;
        this.name = name;
    }
}
