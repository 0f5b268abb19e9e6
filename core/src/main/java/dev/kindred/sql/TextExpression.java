package dev.kindred.sql;

import java.util.Objects;

/** An expression whose values are texts. All its tests tell upper from lower case, on every database. */
public interface TextExpression extends ComparableExpression<String> {

    /** Whether the text matches a pattern: {@code %} is any text, {@code _} any character, a backslash makes the next plain. */
    default Condition like(String pattern) {
        return new Like(this, Parameter.of(type(), Objects.requireNonNull(pattern, "pattern")));
    }

    /** Whether the text holds this piece; {@code %} and {@code _} in it are plain characters. */
    default Condition contains(String piece) {
        return like("%" + Like.escaped(piece) + "%");
    }

    /** Whether the text begins with this piece; {@code %} and {@code _} in it are plain characters. */
    default Condition startsWith(String piece) {
        return like(Like.escaped(piece) + "%");
    }

    /** Whether the text ends with this piece; {@code %} and {@code _} in it are plain characters. */
    default Condition endsWith(String piece) {
        return like("%" + Like.escaped(piece));
    }
}
