package dev.kindred.query;

import dev.kindred.exception.QueryException;
import dev.kindred.mapping.ColumnAttribute;
import dev.kindred.mapping.EntityDescriptor;
import dev.kindred.sql.ColumnExpression;
import dev.kindred.sql.Expression;
import dev.kindred.sql.Ordering;
import dev.kindred.sql.Select;
import dev.kindred.sql.StatementShape;
import dev.kindred.type.SqlType;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The order of a query, in which each entity has one place: where the query's own order leaves ties, the primary key breaks them, in the
 * direction of the last ordering. Immutable.
 *
 * @param said how many of the orderings the query itself says
 */
record PageOrder(EntityDescriptor<?, ?> entity, List<Ordering> orderings, int said) {

    static PageOrder of(EntityDescriptor<?, ?> entity, List<Ordering> said) {
        List<Ordering> all = new ArrayList<>(said);
        boolean descending = !said.isEmpty() && said.get(said.size() - 1).descending();
        for (ColumnAttribute<?, ?> key : entity.keyAttributes()) {
            if (said.stream().noneMatch(ordering -> isSame(ordering.expression(), key))) {
                all.add(new Ordering(key, descending));
            }
        }
        return new PageOrder(entity, List.copyOf(all), said.size());
    }

    /**
     * Checks that a query can be read in pages.
     *
     * @throws QueryException if not
     */
    void check(Select<?> select) {
        String reason = whyNot(select);
        if (reason != null) {
            throw refused(reason);
        }
    }

    /** Why a query cannot be read in pages, as the rest of a sentence; null if it can. */
    @Nullable
    String whyNot(Select<?> select) {
        if (select.limit() != null || select.offset() != null) {
            return "it has a limit or an offset. Leave them out: the size of the page is the limit.";
        }
        for (Ordering ordering : orderings) {
            if (!KeyText.has(ordering.expression().type())) {
                return noPlace(ordering);
            }
        }
        if (!Repetition.isPossible(select)) {
            return null;
        }
        if (!select.isDistinct()) {
            return "a join may find an entity several times, and a page could end among them. Say distinct(), or"
                    + " replace the join by where(exists(...)).";
        }
        for (Ordering ordering : orderings) {
            if (ordering.expression() instanceof ColumnExpression<?> column
                    && !column.source().isSame(entity)) {
                return "it is ordered by " + column + ", of which an entity may have several. Order it by columns of "
                        + entity + ".";
            }
        }
        return null;
    }

    private static String noPlace(Ordering ordering) {
        return "it is ordered by " + ordering.expression()
                + ", which is a list or a document. Order it by plain values.";
    }

    List<? extends Expression<?>> expressions() {
        return orderings.stream().<Expression<?>>map(Ordering::expression).toList();
    }

    /** The same from the last to the first. */
    Ordering[] reversed() {
        return orderings.stream()
                .map(ordering -> new Ordering(ordering.expression(), !ordering.descending()))
                .toArray(Ordering[]::new);
    }

    /** The key of a place, of which these are the values as they were read from the row. */
    PageKey key(List<@Nullable Object> values, boolean backwards) {
        List<@Nullable String> texts = new ArrayList<>();
        for (int i = 0; i < orderings.size(); i++) {
            Object value = values.get(i);
            SqlType<?> type = type(i);
            texts.add(value == null ? null : KeyText.of(type, toBase(type, value)));
        }
        return new PageKey(number(), backwards, texts);
    }

    /**
     * The values of a key, as they reach the columns.
     *
     * @throws QueryException if it is of another order
     */
    List<@Nullable Object> values(PageKey key) {
        if (key.order() != number() || key.values().size() != orderings.size()) {
            throw refused("the page key is of another query, or of one in another order. This one is ordered by "
                    + described() + ". Hand back the keys of a page to the query that gave them.");
        }
        List<@Nullable Object> values = new ArrayList<>();
        for (int i = 0; i < orderings.size(); i++) {
            String text = key.values().get(i);
            values.add(text == null ? null : KeyText.read(type(i), text));
        }
        return values;
    }

    /**
     * Values that the user gave, as they reach the columns.
     *
     * @throws QueryException if they are too many, or one is not of its column's class
     */
    List<@Nullable Object> values(@Nullable Object[] given) {
        if (given.length == 0 || given.length > orderings.size()) {
            throw new QueryException("Cannot begin after " + Arrays.toString(given) + ": the query is ordered by "
                    + described() + ". Give a value for each of these, or for the first ones.");
        }
        List<@Nullable Object> values = new ArrayList<>();
        for (int i = 0; i < given.length; i++) {
            SqlType<?> type = type(i);
            Object value = given[i];
            if (value != null && !type.javaType().isInstance(value)) {
                throw new QueryException(
                        "Cannot begin after " + Arrays.toString(given) + ": value " + (i + 1) + " is of "
                                + value.getClass().getSimpleName() + ", and should be of "
                                + type.javaType().getSimpleName() + ". The query is ordered by " + described() + ".");
            }
            values.add(value == null ? null : toBase(type, value));
        }
        return values;
    }

    private SqlType<?> type(int number) {
        SqlType<?> type = orderings.get(number).expression().type();
        if (!KeyText.has(type)) {
            throw refused(noPlace(orderings.get(number)));
        }
        return type;
    }

    // What tells this order from others, whatever the values in it.
    private long number() {
        Select<?> words = Select.of(entity).orderBy(orderings.toArray(Ordering[]::new));
        String text = entity.schema() + "." + entity.tableName() + StatementShape.of(words, places -> places);
        return PageKey.hash(text.getBytes(StandardCharsets.UTF_8));
    }

    private String described() {
        List<String> names = orderings.stream()
                .map(ordering -> ordering.expression() + (ordering.descending() ? " desc" : ""))
                .toList();
        return String.join(", ", names);
    }

    private QueryException refused(String reason) {
        return new QueryException("Cannot read " + entity + " in pages: " + reason);
    }

    private static boolean isSame(Expression<?> expression, ColumnAttribute<?, ?> key) {
        return expression instanceof ColumnExpression<?> column
                && column.columnName().equals(key.columnName())
                && column.source().isSame(key.source());
    }

    private static <T> Object toBase(SqlType<T> type, Object value) {
        return type.toBase(type.javaType().cast(value));
    }
}
