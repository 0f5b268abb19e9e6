package dev.kindred.dialect;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Objects;

/**
 * A list of values of bytes as one, since JSON has none. Immutable.
 *
 * @param bytes all values, one behind the other
 * @param places where each begins, counted from 1, and how long it is, as a JSON text: {@code [[2,3],[5,1]]}
 */
record JoinedBytes(byte[] bytes, String places) {

    static JoinedBytes of(List<?> values) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(0); // SQLite takes a part of nothing for NULL, so there is always something
        StringBuilder places = new StringBuilder(values.size() * 8).append('[');
        for (Object value : values) {
            byte[] next = (byte[]) Objects.requireNonNull(value);
            places.append(places.length() == 1 ? "[" : ",[")
                    .append(bytes.size() + 1)
                    .append(',')
                    .append(next.length)
                    .append(']');
            bytes.writeBytes(next);
        }
        return new JoinedBytes(bytes.toByteArray(), places.append(']').toString());
    }
}
