package dev.kindred.it.type;

import dev.kindred.type.Converter;

/** How urgent an invoice is; its names are not in the order of its meaning. */
public enum Urgency {
    LOW(10),
    MIDDLE(20),
    HIGH(30);

    private final int code;

    Urgency(int code) {
        this.code = code;
    }

    /** Keeps it by its own code. */
    static final class Code implements Converter<Urgency, Integer> {

        @Override
        public Integer toStored(Urgency value) {
            return value.code;
        }

        @Override
        public Urgency toJava(Integer stored) {
            for (Urgency urgency : values()) {
                if (urgency.code == stored) {
                    return urgency;
                }
            }
            throw new IllegalArgumentException("No urgency has the code " + stored);
        }
    }
}
