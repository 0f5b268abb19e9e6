package dev.kindred.it.type;

import dev.kindred.type.Converter;
import java.util.List;

/** Keeps a list of texts as the lines of one. */
final class Lines implements Converter<List<String>, String> {

    @Override
    public String toStored(List<String> value) {
        return String.join("\n", value);
    }

    @Override
    public List<String> toJava(String stored) {
        return stored.isEmpty() ? List.of() : List.of(stored.split("\n"));
    }
}
