package dev.kindred.unitofwork;

import dev.kindred.engine.SqlConnection;
import dev.kindred.exception.StaleEntityException;
import dev.kindred.instrument.Instrumented;
import dev.kindred.mapping.ColumnAttribute;
import dev.kindred.mapping.EntityDescriptor;
import dev.kindred.sql.Assignment;
import dev.kindred.sql.ColumnExpression;
import dev.kindred.sql.Comparison;
import dev.kindred.sql.Condition;
import dev.kindred.sql.Delete;
import dev.kindred.sql.Insert;
import dev.kindred.sql.Operator;
import dev.kindred.sql.Parameter;
import dev.kindred.sql.Sql;
import dev.kindred.sql.Statement;
import dev.kindred.sql.Update;
import dev.kindred.state.RowValues;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs the steps of a flush. What the database numbers is kept beside the objects: they change only when all has succeeded.
 * Made for one flush.
 */
final class FlushExecutor {

    private static final Logger LOG = LoggerFactory.getLogger("dev.kindred.flush");

    private final SqlConnection connection;
    private final IdentityHashMap<Instrumented, Object> numbers = new IdentityHashMap<>();

    FlushExecutor(SqlConnection connection) {
        this.connection = connection;
    }

    /**
     * Runs all steps.
     *
     * @throws StaleEntityException if a row to be updated is not there
     */
    void run(List<Step> steps) {
        for (Step step : steps) {
            switch (step.kind()) {
                case INSERT -> insert(step);
                case UPDATE -> update(step);
                case DELETE -> delete(step);
            }
        }
    }

    /** The value a column is (to be) written with. */
    @Nullable
    Object value(RowChange row, ColumnAttribute<?, ?> column) {
        RowChange.KeyPart part = row.keyPart(column.index());
        if (part == null) {
            return row.entity.kindredGet(column.index());
        }
        Instrumented target = part.target();
        if (target == null) {
            return null;
        }
        Object number = isNumber(target, part.attribute()) ? numbers.get(target) : null;
        return number == null ? target.kindredGet(part.attribute()) : number;
    }

    /** The key the database gave this object, or null. */
    @Nullable
    Object number(Instrumented entity) {
        return numbers.get(entity);
    }

    private static boolean isNumber(Instrumented entity, int attribute) {
        return ((EntityDescriptor<?, ?>) entity.kindredType())
                .column(attribute)
                .column()
                .isGenerated();
    }

    private void insert(Step step) {
        List<Assignment> values = assignments(step);
        if (step.numbered()) {
            Insert insert = new Insert(step.entity(), values, List.of(generated(step.entity())));
            for (RowChange row : step.rows()) {
                numbers.put(row.entity, connection.insert(insert, arguments(step, row))[0]);
            }
        } else {
            connection.batch(new Insert(step.entity(), values, List.of()), runs(step, false));
        }
    }

    // A database numbers at most one column of a row.
    private static ColumnExpression<?> generated(EntityDescriptor<?, ?> entity) {
        return entity.keyAttributes().stream()
                .filter(key -> key.column().isGenerated())
                .findFirst()
                .orElseThrow();
    }

    private void update(Step step) {
        Condition where = keyEquals(step.entity(), step.columns().size());
        Update update = new Update(step.entity(), assignments(step), where);
        int[] counts = connection.batch(update, runs(step, true));
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] == 0) {
                Instrumented entity = step.rows().get(i).entity;
                Object key = RowValues.key(entity);
                throw new StaleEntityException("Cannot update " + step.entity().entityName() + "#" + key + " (" + entity
                        + "): there is no row with this key any more. Another transaction deleted it or changed its key."
                        + " Roll back and read again.");
            }
        }
    }

    // A row that is gone already is what was wanted, and yet worth a word.
    private void delete(Step step) {
        Statement delete = new Delete(step.entity(), keyEquals(step.entity(), 0));
        int[] counts = connection.batch(delete, runs(step, true));
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] == 0) {
                LOG.warn("Deleted {}, but its row was gone already", step.rows().get(i).entity);
            }
        }
    }

    private List<Object[]> runs(Step step, boolean withKey) {
        List<Object[]> runs = new ArrayList<>(step.rows().size());
        for (RowChange row : step.rows()) {
            Object[] values = arguments(step, row);
            runs.add(withKey ? plusKey(values, row) : values);
        }
        return runs;
    }

    private @Nullable Object[] arguments(Step step, RowChange row) {
        @Nullable Object[] values = new Object[step.columns().size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = value(row, step.columns().get(i));
        }
        return values;
    }

    private static @Nullable Object[] plusKey(@Nullable Object[] values, RowChange row) {
        @Nullable Object[] key = RowValues.keyParts(row.entity);
        @Nullable Object[] all = Arrays.copyOf(values, values.length + key.length);
        System.arraycopy(key, 0, all, values.length, key.length);
        return all;
    }

    private static List<Assignment> assignments(Step step) {
        List<Assignment> assignments = new ArrayList<>();
        for (int i = 0; i < step.columns().size(); i++) {
            ColumnAttribute<?, ?> column = step.columns().get(i);
            assignments.add(new Assignment(column, Parameter.argument(column.type(), i)));
        }
        return assignments;
    }

    private static Condition keyEquals(EntityDescriptor<?, ?> entity, int firstArgument) {
        List<Condition> parts = new ArrayList<>();
        for (ColumnAttribute<?, ?> key : entity.keyAttributes()) {
            Parameter<?> argument = Parameter.argument(key.type(), firstArgument + parts.size());
            parts.add(new Comparison(key, Operator.EQ, argument));
        }
        return Sql.and(parts.toArray(Condition[]::new));
    }
}
