package dev.kindred.benchmarks;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;

/**
 * Takes in objects field by field, in any order. A whole one mixes all that the fields hold, which proves that two
 * contenders have read the same; the other kind looks at each field as cheaply as that can be done, for timing. For
 * one thread.
 */
public final class Checksum {

    private final boolean whole;
    private long objects;
    private long sum;

    public Checksum(boolean whole) {
        this.whole = whole;
    }

    public void author(long id, String name, String email, LocalDate born, int rating) {
        add(mix(mix(mix(mix(mix(1, id), text(name)), text(email)), day(born)), rating));
    }

    public void book(
            long id,
            String title,
            String isbn,
            BigDecimal price,
            int pages,
            LocalDate published,
            int stock,
            long author) {
        long row = mix(mix(mix(mix(mix(2, id), text(title)), text(isbn)), money(price)), pages);
        add(mix(mix(mix(row, day(published)), stock), author));
    }

    public void tag(long book, long id, String name) {
        add(mix(mix(mix(3, book), id), text(name)));
    }

    public void bookRow(long id, String title, BigDecimal price, int pages, LocalDate published) {
        add(mix(mix(mix(mix(mix(4, id), text(title)), money(price)), pages), day(published)));
    }

    /** For what stands at a place of an ordered result. */
    public void place(long id) {
        add(mix(mix(5, objects), id));
    }

    public void entry(long id, String name, int amount) {
        add(mix(mix(mix(6, id), text(name)), amount));
    }

    public long value() {
        return sum;
    }

    @Override
    public String toString() {
        return objects + " objects, " + Long.toHexString(sum);
    }

    private void add(long row) {
        objects++;
        sum += row;
    }

    private long mix(long before, long value) {
        if (!whole) {
            return before + value;
        }
        long mixed = (before ^ value) * 0x9E3779B97F4A7C15L;
        return mixed ^ (mixed >>> 32);
    }

    private long text(String text) {
        return whole ? text.hashCode() : text.length();
    }

    private long money(BigDecimal money) {
        return whole ? money.setScale(2, RoundingMode.HALF_UP).hashCode() : money.signum();
    }

    private long day(LocalDate day) {
        return whole ? day.toEpochDay() : day.getYear();
    }
}
