package dev.kindred.session;

/**
 * How sessions behave. Immutable.
 *
 * @param autoflush whether pending changes are written before a statement that could see them
 */
public record SessionSettings(boolean autoflush) {

    /** Autoflush on. */
    public static SessionSettings defaults() {
        return new SessionSettings(true);
    }

    /** These settings, with autoflush on or off. */
    public SessionSettings withAutoflush(boolean on) {
        return new SessionSettings(on);
    }
}
