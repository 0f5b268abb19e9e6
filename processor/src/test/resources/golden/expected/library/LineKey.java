package library;

import dev.kindred.instrument.Generated;
import java.util.Objects;

/** The key of {@link Line}; its parts are never null. */
@Generated("dev.kindred.processor")
record LineKey(Long shopId, Integer number) {

    /** Takes the parts in the order in which the entity declares them. */
    public LineKey {
        Objects.requireNonNull(shopId, "shopId");
        Objects.requireNonNull(number, "number");
    }
}
