package dev.kindred.it.type;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is known of a place, of all types that JSON has. */
public record Details(
        Address address,
        List<String> tags,
        long visits,
        double rating,
        boolean open,
        @Nullable String note) {

    /** Where it is. */
    public record Address(String city, List<Integer> numbers) {}

    static Details of(String city, long visits) {
        return new Details(
                new Address(city, List.of(7, 9)), List.of("a", "b \"c\" \\ 🙂"), visits, 2.5, visits > 5, null);
    }
}
