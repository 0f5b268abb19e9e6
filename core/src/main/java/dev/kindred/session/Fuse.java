package dev.kindred.session;

/**
 * What a session does about lazy loads, so that N+1 selects do not go unseen. Immutable; off unless set by
 * {@link SessionSettings#withFuse}. On, it costs a walk of the stack for each query and each lazy load.
 *
 * @param mode what is done
 * @param budget how many statements a session may send for what is touched before it raises
 */
public record Fuse(Mode mode, int budget) {

    /** What is done. */
    public enum Mode {
        /** Nothing; nothing is traced. */
        OFF,
        /** What was loaded lazily by more than one statement is told to the log when the session ends. */
        LOG,
        /** The same, and a lazy load past the budget is an error. */
        RAISE
    }

    private static final Fuse OFF = new Fuse(Mode.OFF, 0);

    /** Nothing is done. */
    public static Fuse off() {
        return OFF;
    }

    /** What was loaded lazily by more than one statement is told to the log, as a warning, when the session ends. */
    public static Fuse log() {
        return new Fuse(Mode.LOG, 0);
    }

    /**
     * A lazy load is a {@link dev.kindred.exception.LazyLoadException} once the session has sent so many statements for what is touched;
     * 0 allows none. It tells all that was loaded lazily before.
     *
     * @throws IllegalArgumentException if negative
     */
    public static Fuse raise(int budget) {
        if (budget < 0) {
            throw new IllegalArgumentException("Cannot allow " + budget + " lazy loads: a budget is not negative.");
        }
        return new Fuse(Mode.RAISE, budget);
    }
}
