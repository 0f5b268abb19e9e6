package dev.kindred.session;

/**
 * How sessions behave. Immutable: each {@code with…} method answers a changed copy.
 *
 * @param autoflush whether pending changes are written before a statement that could see them
 * @param tracedOpening whether each session remembers where it was opened, for errors; costs a stack walk for each
 */
public record SessionSettings(boolean autoflush, boolean tracedOpening) {

    private static final SessionSettings DEFAULTS = new SessionSettings(true, false);

    /** Autoflush on, opening not traced. */
    public static SessionSettings defaults() {
        return DEFAULTS;
    }

    /** These settings, with autoflush on or off. */
    public SessionSettings withAutoflush(boolean on) {
        return new SessionSettings(on, tracedOpening);
    }

    /** These settings, with or without the line of code that opened a session in errors that ask for it. */
    public SessionSettings withTracedOpening(boolean on) {
        return new SessionSettings(autoflush, on);
    }
}
