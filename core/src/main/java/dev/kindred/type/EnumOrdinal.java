package dev.kindred.type;

import java.util.List;

/** Keeps an enum's constants by their places. Immutable, for any number of threads. */
final class EnumOrdinal<E extends Enum<E>> implements Converter<E, Short> {

    private final Class<E> type;
    private final List<E> constants;

    EnumOrdinal(Class<E> type, List<E> constants) {
        this.type = type;
        this.constants = constants;
    }

    @Override
    @SuppressWarnings("EnumOrdinal") // the place is what was asked for
    public Short toStored(E value) {
        return (short) value.ordinal();
    }

    @Override
    public E toJava(Short stored) {
        if (stored < 0 || stored >= constants.size()) {
            throw new IllegalArgumentException(type.getName() + " has the constants 0 to " + (constants.size() - 1)
                    + ". Add the constant, or change the row");
        }
        return constants.get(stored);
    }
}
