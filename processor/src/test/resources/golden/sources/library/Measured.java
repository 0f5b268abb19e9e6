package library;

import java.time.Instant;

public interface Measured<S> {
    Instant getMeasuredAt();

    S setMeasuredAt(Instant measuredAt);
}
