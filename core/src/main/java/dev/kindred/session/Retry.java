package dev.kindred.session;

import dev.kindred.exception.Failure;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;

/**
 * How often a transaction is run again that the database refused for a reason that may pass, and after what pauses. By itself that
 * is after a deadlock and a serialization failure; a commit of which nobody knows whether it came about is never done again.
 * Immutable: each {@code with…} and {@code on…} method answers a changed copy.
 *
 * <p>Before the n-th attempt it waits for a random time of at most {@code firstPause} doubled n-2 times, and never more than
 * {@code longestPause}: transactions that were in each other's way come back at different times ("full jitter", M. Brooker,
 * "Exponential Backoff And Jitter", AWS Architecture Blog, 2015).
 *
 * @param attempts how often the work is done at most, the first time included
 * @param failures what it is done again after
 * @param stale whether it is done again after a {@link dev.kindred.exception.StaleEntityException} too
 */
public record Retry(int attempts, Duration firstPause, Duration longestPause, Set<Failure> failures, boolean stale) {

    private static final Set<Failure> CONFLICTS = Set.of(Failure.DEADLOCK, Failure.SERIALIZATION);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(10);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(1);

    public Retry {
        if (attempts < 1) {
            throw new IllegalArgumentException("attempts must be at least 1, but is " + attempts);
        }
        if (firstPause.isNegative() || longestPause.compareTo(firstPause) < 0) {
            throw new IllegalArgumentException(
                    "The pauses must not be negative, nor the longest shorter than the first," + " but are "
                            + firstPause + " and " + longestPause);
        }
        failures = Set.copyOf(failures);
    }

    /** So many attempts in all, with pauses of at most 10 milliseconds at first and of at most a second later. */
    public static Retry times(int attempts) {
        return new Retry(attempts, FIRST_PAUSE, LONGEST_PAUSE, CONFLICTS, false);
    }

    /** This with other pauses. */
    public Retry withPauses(Duration first, Duration longest) {
        return new Retry(attempts, first, longest, failures, stale);
    }

    /** This, also after a lock that was not had in time; on SQLite that is how most conflicts end. */
    public Retry onLockTimeout() {
        return and(Failure.LOCK_TIMEOUT);
    }

    /** This, also after a connection that was lost before the commit was sent. */
    public Retry onLostConnection() {
        return and(Failure.CONNECTION_LOST);
    }

    /** This, also after a version that was found changed. */
    public Retry onStaleEntity() {
        return new Retry(attempts, firstPause, longestPause, failures, true);
    }

    private Retry and(Failure failure) {
        Set<Failure> more = EnumSet.copyOf(failures);
        more.add(failure);
        return new Retry(attempts, firstPause, longestPause, more, stale);
    }
}
