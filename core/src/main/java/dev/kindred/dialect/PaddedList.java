package dev.kindred.dialect;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/** How many places an IN list has: few numbers serve all lengths, so that few statements are compiled and kept. Pure functions. */
final class PaddedList {

    private PaddedList() {}

    /**
     * The places of a list of so many values: 0 to 3 as they are, then powers of two; of a list that would take more than half of what
     * a statement has, its own number, which leaves room for others.
     *
     * @param most the most parameters of a statement
     */
    static int places(int size, int most) {
        int places = size < 4 ? size : Integer.highestOneBit(size - 1) << 1;
        return places > most / 2 ? size : places;
    }

    /** Binds the values, and the last one again until all places are taken. */
    static int bind(Slot slot, PreparedStatement statement, int parameter, List<?> values, int places)
            throws SQLException {
        int next = parameter;
        for (int i = 0; i < places; i++) {
            next = slot.bind(statement, next, values.get(Math.min(i, values.size() - 1)));
        }
        return next;
    }
}
