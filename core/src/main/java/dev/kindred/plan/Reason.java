package dev.kindred.plan;

/**
 * Why a row is written, or why it is written where it is.
 *
 * @param kind what kind of reason it is
 * @param text the reason in words: which attribute changed from what to what, along which link, for which other row
 */
public record Reason(Kind kind, String text) {

    /** The kinds of reasons. */
    public enum Kind {
        /** The user added the object. */
        ADDED,
        /** Save-update took the object along. */
        CASCADED,
        /** Attributes of the object changed. */
        CHANGED,
        /** A collection without another side says which key the object has. */
        OWNED,
        /** The object stands at another place of a list that keeps its order. */
        PLACED,
        /** The object it belonged to is deleted, or led elsewhere. */
        RELEASED,
        /** The user deleted the object. */
        DELETED,
        /** The object is deleted along with another. */
        DELETED_ALONG,
        /** The object left the one that owns it. */
        ORPHANED,
        /** Two objects were joined. */
        LINKED,
        /** Two objects are no longer joined. */
        UNLINKED,
        /** A new object takes the row of a deleted one. */
        SWITCHED,
        /** The row gives up a unique value that another takes. */
        VACATED,
        /** The row's foreign key is written apart, since rows need each other or the mapping asks for it. */
        APART,
        /** The row is written after another. */
        AFTER
    }

    @Override
    public String toString() {
        return text;
    }
}
