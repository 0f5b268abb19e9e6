package dev.kindred.dialect;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Objects;

/** A list of values of bytes as one value and a JSON text of their places, since JSON has no bytes. For one thread. */
final class JoinedBytes {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final StringBuilder places = new StringBuilder("[");

    private JoinedBytes() {
        bytes.write(0); // SQLite takes a part of nothing for NULL, so there is always something
    }

    static JoinedBytes of(List<?> values) {
        JoinedBytes joined = new JoinedBytes();
        values.forEach(value -> joined.add((byte[]) Objects.requireNonNull(value)));
        joined.places.append(']');
        return joined;
    }

    private void add(byte[] value) {
        places.append(places.length() == 1 ? "[" : ",[")
                .append(bytes.size() + 1)
                .append(',')
                .append(value.length)
                .append(']');
        bytes.writeBytes(value);
    }

    /** All values, one behind the other. */
    byte[] bytes() {
        return bytes.toByteArray();
    }

    /** Where each begins, counted from 1, and how long it is: {@code [[2,3],[5,1]]}. */
    String places() {
        return places.toString();
    }
}
