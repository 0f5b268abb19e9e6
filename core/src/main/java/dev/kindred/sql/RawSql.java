package dev.kindred.sql;

import dev.kindred.exception.QueryException;
import dev.kindred.type.SqlType;
import dev.kindred.type.ValueTypes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A statement in the database's own words, with named parameters: {@code select * from books where title like :title}. Immutable:
 * {@link #bind} answers a new one; any number of threads may share it.
 *
 * <p>The text is sent as it stands, so it must never be put together from what users enter: their values are bound. A name in
 * literals, quoted names and comments is none, nor is {@code ::} a parameter; {@code \:} is a colon where {@code :name} is not meant
 * as one, and {@code ??} is a question mark, in the way of JDBC.
 */
public final class RawSql {

    /**
     * The value of a parameter.
     *
     * @param type what it is bound as; of the elements, if it is a list
     * @param value the value, or null
     * @param isList whether it stands for several values: the list of an IN
     */
    public record Binding(SqlType<?> type, @Nullable Object value, boolean isList) {

        /** One value. */
        public Binding(SqlType<?> type, @Nullable Object value) {
            this(type, value, false);
        }
    }

    private final RawText text;
    private final Map<String, Binding> bindings;

    private RawSql(RawText text, Map<String, Binding> bindings) {
        this.text = text;
        this.bindings = bindings;
    }

    /**
     * A statement without values yet.
     *
     * @throws QueryException if it holds a question mark as a parameter, or a literal or comment that does not end
     */
    public static RawSql of(String text) {
        return new RawSql(RawText.of(Objects.requireNonNull(text, "text")), Map.of());
    }

    /**
     * This statement, a parameter with its value: of one of the classes that a column may hold, or a collection of such for
     * {@code in (:names)}.
     *
     * @throws QueryException if it has no such parameter, the value is of no such class, or the collection is empty
     */
    public RawSql bind(String name, Object value) {
        Objects.requireNonNull(value, () -> "value of :" + name + "; give its type to bind NULL");
        if (value instanceof Collection<?> values) {
            return bound(name, list(name, values));
        }
        return bound(name, one(name, value));
    }

    /** This statement, a parameter with its value, which may be null, as one of this type. */
    public <T> RawSql bind(String name, SqlType<T> type, @Nullable T value) {
        return bound(name, new Binding(Objects.requireNonNull(type, "type"), value));
    }

    private RawSql bound(String name, Binding binding) {
        if (!names().contains(Objects.requireNonNull(name, "name"))) {
            throw new QueryException("Cannot bind :" + name + ": the statement has "
                    + (names().isEmpty() ? "no parameters" : "only " + new TreeSet<>(names())) + ". It is: " + this);
        }
        Map<String, Binding> more = new LinkedHashMap<>(bindings);
        more.put(name, binding);
        return new RawSql(text, more);
    }

    private Binding list(String name, Collection<?> values) {
        if (values.isEmpty()) {
            throw new QueryException(
                    "Cannot bind :" + name + ": SQL knows no empty list. Do not ask the database then, or"
                            + " write the query with the typed model, whose in(...) takes one.");
        }
        List<Object> copy = new ArrayList<>(values.size());
        for (Object value : values) {
            copy.add(Objects.requireNonNull(
                    one(name, Objects.requireNonNull(value, ":" + name)).value()));
        }
        SqlType<?> type = one(name, copy.get(0)).type();
        for (Object value : copy) {
            if (!type.javaType().isInstance(value)) {
                throw new QueryException("Cannot bind :" + name + ": its list holds a "
                        + type.javaType().getSimpleName() + " and a "
                        + value.getClass().getSimpleName() + ". All must be of one class.");
            }
        }
        return new Binding(type, List.copyOf(copy), true);
    }

    private Binding one(String name, Object value) {
        Object plain = value instanceof Enum<?> constant ? constant.name() : value;
        SqlType<?> type = ValueTypes.of(plain);
        if (type == null) {
            throw new QueryException("Cannot bind :" + name + ": no column holds a "
                    + value.getClass().getName() + ". Bind one of its values, or give the type.");
        }
        return new Binding(type, plain);
    }

    /** The names of its parameters, each once, in their order. */
    public Set<String> names() {
        return new LinkedHashSet<>(text.names());
    }

    /** The text between the parameters: one piece more than there are {@link #parameters}. */
    public List<String> pieces() {
        return text.pieces();
    }

    /**
     * The values in the order in which the text names them; a name that stands twice is there twice.
     *
     * @throws QueryException if a parameter has no value yet
     */
    public List<Binding> parameters() {
        List<Binding> parameters = new ArrayList<>(text.names().size());
        for (String name : text.names()) {
            Binding binding = bindings.get(name);
            if (binding == null) {
                throw new QueryException("Cannot run the statement: :" + name + " has no value. Call bind(\"" + name
                        + "\", …). It is: " + this);
            }
            parameters.add(binding);
        }
        return parameters;
    }

    /** Its first word in lower case, such as {@code select}; empty if it begins with none. */
    public String firstWord() {
        return text.firstWord();
    }

    /** Equal are statements of the same text and values. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof RawSql that && text.equals(that.text) && bindings.equals(that.bindings);
    }

    @Override
    public int hashCode() {
        return Objects.hash(text, bindings);
    }

    /** The text as it was given. */
    @Override
    public String toString() {
        return text.toString();
    }
}
