package dev.kindred.query;

/**
 * How a query is read in chunks. Immutable.
 *
 * @param size how many entities a chunk has at most
 * @param forgets whether the session lets go of the entities of a chunk when the next one is read
 */
public record Chunking(int size, boolean forgets) {

    /** A thousand entities at once, which the session keeps. */
    static final Chunking USUAL = new Chunking(1_000, false);

    public Chunking {
        if (size < 1) {
            throw new IllegalArgumentException("the size of a chunk must be at least 1, but is " + size);
        }
    }
}
