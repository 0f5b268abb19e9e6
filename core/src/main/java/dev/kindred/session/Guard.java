package dev.kindred.session;

import dev.kindred.exception.SessionStateException;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Sees to it that one thread at a time is in a session; which one may change. Any thread may ask it. Objects that need nothing of
 * their session do not ask: reading and setting what is loaded costs nothing, and is not watched.
 */
final class Guard {

    private static final int SHOWN_FRAMES = 8;

    private final AtomicReference<@Nullable Thread> user = new AtomicReference<>();
    private final Thread opener = Thread.currentThread();
    private final StackTraceElement @Nullable [] opened;
    private int depth;

    /**
     * A guard for a session that is just being opened.
     *
     * @param traced whether to remember where
     */
    Guard(boolean traced) {
        this.opened = traced ? new Throwable().getStackTrace() : null;
    }

    /** Lets a thread in, to be let out by {@link #exit}; it may enter again while it is in. */
    void enter() {
        Thread thread = Thread.currentThread();
        if (user.getPlain() != thread && !user.compareAndSet(null, thread)) {
            throw new SessionStateException("Cannot use the session in " + name(thread) + ": "
                    + name(user.get()) + " is in the midst of using it. A session is for one thread at a time: open"
                    + " one in each. " + where());
        }
        depth++;
    }

    /** Lets the thread out that entered last. */
    void exit() {
        depth--;
        if (depth == 0) {
            user.setRelease(null);
        }
    }

    /** Where the session was opened, as a sentence. */
    String where() {
        if (opened == null) {
            return "It was opened in " + name(opener) + " (SessionSettings.withTracedOpening(true) tells where).";
        }
        List<String> frames = Arrays.stream(opened)
                .filter(frame -> !frame.getClassName().startsWith("dev.kindred.session."))
                .limit(SHOWN_FRAMES)
                .map(frame -> "\n    at " + frame)
                .collect(Collectors.toList());
        return "It was opened in " + name(opener) + String.join("", frames);
    }

    // A virtual thread has no name unless it is given one.
    private static String name(@Nullable Thread thread) {
        if (thread == null) {
            return "another thread";
        }
        return thread.getName().isEmpty() ? thread.toString() : "the thread \"" + thread.getName() + "\"";
    }
}
