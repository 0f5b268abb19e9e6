package dev.kindred.mapping;

import dev.kindred.instrument.Instrumented;
import dev.kindred.sql.Comparison;
import dev.kindred.sql.Condition;
import dev.kindred.sql.NullTest;
import dev.kindred.sql.Operator;
import dev.kindred.sql.Parameter;
import dev.kindred.sql.Sql;
import dev.kindred.sql.ValueSource;
import dev.kindred.type.SqlType;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A reference: the side of a relationship that holds the foreign key. */
public final class ReferenceAttribute<E, T> extends RelationshipAttribute<E, T> {

    private final List<ColumnAttribute<?, ?>> keys;
    private final List<Integer> keyAttributes;

    // Asked of the other entity at the first use; a race of two threads finds the same twice.
    private @Nullable List<ColumnAttribute<?, ?>> targets;
    private @Nullable List<Integer> targetAttributes;
    private volatile @Nullable Boolean goesByPrimaryKey;

    ReferenceAttribute(EntityDescriptor<E, ?> entity, int index, String name, RelationshipSpec<T> spec) {
        super(entity, index, name, spec);
        this.keys = List.copyOf(spec.own);
        this.keyAttributes = keys.stream().map(ColumnAttribute::index).toList();
    }

    @Override
    public boolean isCollection() {
        return false;
    }

    @Override
    public Direction direction() {
        return Direction.MANY_TO_ONE;
    }

    @Override
    public List<Integer> keyAttributes() {
        return keyAttributes;
    }

    @Override
    public List<Integer> targetAttributes() {
        List<Integer> known = targetAttributes;
        if (known == null) {
            known = targetColumns().stream().map(ColumnAttribute::index).toList();
            targetAttributes = known;
        }
        return known;
    }

    @Override
    public List<ColumnAttribute<?, ?>> ownColumns() {
        return keys;
    }

    @Override
    public List<ColumnAttribute<?, ?>> targetColumns() {
        List<ColumnAttribute<?, ?>> known = targets;
        if (known == null) {
            List<ColumnAttribute<?, ?>> found = new ArrayList<>();
            for (ColumnAttribute<?, ?> key : keys) {
                found.add(
                        target().columnNamed(Objects.requireNonNull(key.column().targetColumn(), "a foreign key")));
            }
            known = List.copyOf(found);
            targets = known;
        }
        return known;
    }

    /** Whether the foreign key points to the target's primary key, all of it, in its order. */
    public boolean goesByPrimaryKey() {
        Boolean known = goesByPrimaryKey;
        if (known == null) {
            known = targetColumns().equals(target().keyAttributes());
            goesByPrimaryKey = known;
        }
        return known;
    }

    /** Whether it leads to this object; null asks whether it leads nowhere. The object's key is read when the query runs. */
    public Condition eq(@Nullable T object) {
        if (object == null) {
            return isNull();
        }
        Instrumented entity = target().instrumented(object);
        Condition[] all = new Condition[keys.size()];
        for (int i = 0; i < all.length; i++) {
            int attribute = targetAttributes().get(i);
            all[i] = new Comparison(
                    keys.get(i),
                    Operator.EQ,
                    keyOf(entity, attribute, keys.get(i).type()));
        }
        return Sql.and(all);
    }

    /** Whether it leads to another object; as in SQL, not true where it leads nowhere. */
    public Condition ne(@Nullable T object) {
        return object == null ? isNotNull() : eq(object).not();
    }

    /** Whether it leads nowhere. */
    public Condition isNull() {
        return Sql.or(keys.stream().map(key -> new NullTest(key, false)).toArray(Condition[]::new));
    }

    /** Whether it leads anywhere. */
    public Condition isNotNull() {
        return Sql.and(keys.stream().map(key -> new NullTest(key, true)).toArray(Condition[]::new));
    }

    private static <V> Parameter<V> keyOf(Instrumented entity, int attribute, SqlType<V> type) {
        return new Parameter<>(type, new ValueSource.Deferred(() -> entity.kindredGet(attribute)));
    }
}
