package dev.kindred.session;

import dev.kindred.exception.DatabaseException;
import dev.kindred.exception.KindredException;
import dev.kindred.exception.SessionStateException;
import dev.kindred.exception.StaleEntityException;
import dev.kindred.exception.UnclearCommitException;
import dev.kindred.instrument.Instrumented;
import dev.kindred.state.IdentitySet;
import java.util.Collection;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/** The attempts at one transaction, and the objects of those that failed. For the thread of its sessions. */
final class Attempts {

    private final Retry retry;
    private final Set<Instrumented> earlier = new IdentitySet<>();
    private final Set<Instrumented> present = new IdentitySet<>();
    private int done;

    Attempts(Retry retry) {
        this.retry = retry;
    }

    /** An object enters the session of the attempt that is under way. */
    void entered(Instrumented entity) {
        present.add(entity);
    }

    /** Refuses an object of an attempt that failed: what it holds is of a transaction that never was. */
    void refuseEarlier(Instrumented entity) {
        if (earlier.contains(entity)) {
            throw new SessionStateException("Cannot take in " + entity + ": it is left over from attempt " + done
                    + " at this transaction or one before, which was undone. Make and load objects inside the block, so that each"
                    + " attempt has its own.");
        }
    }

    /** Whether the work is to be done again after this; all objects of its session are refused from now on. */
    boolean goesOn(Throwable failure, Collection<Instrumented> objects) {
        done++;
        KindredException reason = reason(failure);
        if (reason == null) {
            return false;
        }
        if (done >= retry.attempts()) {
            reason.addHint("(This was attempt " + done + " of " + retry.attempts() + ".)");
            return false;
        }
        earlier.addAll(present);
        earlier.addAll(objects);
        present.clear();
        return true;
    }

    /** The first failure on the way to the cause that another attempt may heal; null if there is none. */
    private @Nullable KindredException reason(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof UnclearCommitException) {
                return null;
            }
            if (cause instanceof DatabaseException refused && retry.failures().contains(refused.failure())) {
                return refused;
            }
            if (cause instanceof StaleEntityException changed && retry.stale()) {
                return changed;
            }
        }
        return null;
    }

    /**
     * Waits before the next attempt.
     *
     * @return false if the thread was interrupted
     */
    boolean pause() {
        long longest = retry.longestPause().toMillis();
        long most = Math.min(longest, retry.firstPause().toMillis() << Math.min(done - 1, 20));
        try {
            Thread.sleep(ThreadLocalRandom.current().nextLong(most + 1));
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
