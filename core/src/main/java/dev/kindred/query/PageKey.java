package dev.kindred.query;

import dev.kindred.exception.QueryException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A place in the order of a query, at which a page ends and the next one begins. Immutable; equal by content.
 *
 * <p>Its {@link #toString text} holds the values of the order's columns at that place, and is fit for a URL. It is no secret, and whoever
 * knows how could write one: it is a place to begin at, and what may be seen there the conditions of the query must say.
 */
public final class PageKey {

    private static final int CHECK_BYTES = 4;

    private final long order;
    private final boolean backwards;
    private final List<@Nullable String> values;

    PageKey(long order, boolean backwards, List<@Nullable String> values) {
        this.order = order;
        this.backwards = backwards;
        this.values = Collections.unmodifiableList(new ArrayList<>(values));
    }

    /**
     * The key of a text.
     *
     * @throws QueryException if the text is of no key, or was changed
     */
    public static PageKey of(String text) {
        try {
            PageKey key = read(Base64.getUrlDecoder().decode(text));
            if (key.toString().equals(text)) {
                return key;
            }
        } catch (IllegalArgumentException | IOException e) {
            throw refused(e);
        }
        throw refused(null);
    }

    /** A number for the words of an order, the same on every machine. */
    static long hash(byte[] bytes) {
        return UUID.nameUUIDFromBytes(bytes).getMostSignificantBits();
    }

    /** The number of the order that it is a place of. */
    long order() {
        return order;
    }

    /** Whether it leads to what comes before it. */
    boolean isBackwards() {
        return backwards;
    }

    /** The values of the order's columns, as texts. */
    List<@Nullable String> values() {
        return values;
    }

    /** The text that {@link #of} reads: letters, digits, {@code -} and {@code _}. */
    @Override
    public String toString() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(checked(content()));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PageKey that
                && order == that.order
                && backwards == that.backwards
                && values.equals(that.values);
    }

    @Override
    public int hashCode() {
        return Long.hashCode(order) * 31 + values.hashCode();
    }

    private byte[] content() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeBoolean(backwards);
            out.writeLong(order);
            for (String value : values) {
                byte[] text = value == null ? null : value.getBytes(StandardCharsets.UTF_8);
                out.writeInt(text == null ? -1 : text.length);
                out.write(text == null ? new byte[0] : text);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static PageKey read(byte[] bytes) throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
        in.skipNBytes(CHECK_BYTES);
        boolean backwards = in.readBoolean();
        long order = in.readLong();
        List<@Nullable String> values = new ArrayList<>();
        while (in.available() > 0) {
            int length = in.readInt();
            values.add(length < 0 ? null : new String(in.readNBytes(length), StandardCharsets.UTF_8));
        }
        return new PageKey(order, backwards, values);
    }

    private static byte[] checked(byte[] content) {
        byte[] all = new byte[CHECK_BYTES + content.length];
        long check = hash(content);
        for (int i = 0; i < CHECK_BYTES; i++) {
            all[i] = (byte) (check >> (8 * i));
        }
        System.arraycopy(content, 0, all, CHECK_BYTES, content.length);
        return all;
    }

    private static QueryException refused(@Nullable Throwable cause) {
        String message = "Cannot read the page key: its text was changed, or is of none. Hand back what next() or"
                + " previous() of a page gave, as it is, or begin at the first page.";
        return cause == null ? new QueryException(message) : new QueryException(message, cause);
    }
}
