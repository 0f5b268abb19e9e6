package dev.kindred.unitofwork;

import dev.kindred.engine.Connections;
import dev.kindred.exception.ConstraintViolationException;
import dev.kindred.exception.KindredException;
import dev.kindred.exception.StaleEntityException;
import dev.kindred.instrument.Instrumented;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs the steps of a flush. What the database makes is kept beside the objects: they change only when all has succeeded.
 * Made for one flush.
 */
final class FlushExecutor {

    private static final Logger LOG = LoggerFactory.getLogger("dev.kindred.flush");

    private final Connections connections;
    private final IdentityHashMap<Instrumented, Object> numbers = new IdentityHashMap<>(4);
    private final IdentityHashMap<EntityRow, @Nullable Object[]> made = new IdentityHashMap<>(0);

    FlushExecutor(Connections connections) {
        this.connections = connections;
    }

    /**
     * Runs all steps.
     *
     * @throws StaleEntityException if a row to be updated is not there, or has another version, or a link is gone
     * @throws KindredException if the driver does not tell whether it was there
     */
    void run(List<Step> steps) {
        SequenceKeys.draw(steps, connections, numbers);
        for (Step step : steps) {
            try {
                if (step.answers().isEmpty()) {
                    check(step, connections.of(step.source()).batch(StepStatement.of(step), arguments(step)));
                } else {
                    insert(step);
                }
            } catch (ConstraintViolationException e) {
                e.addEntities(entities(step, e.failedRuns()));
                throw e;
            }
        }
    }

    private static List<Object> entities(Step step, List<Integer> runs) {
        List<Object> entities = new ArrayList<>();
        for (int run : runs) {
            RowChange row = step.rows().get(run);
            if (row instanceof LinkRow link) {
                entities.add(link.left());
                entities.add(link.right());
            } else if (row instanceof EndLinks links) {
                entities.add(links.end());
            } else {
                entities.add(((EntityRow) row).entity);
            }
        }
        return entities;
    }

    /** The value that a planned one has become. */
    @Nullable
    Object resolved(@Nullable Object planned) {
        return planned instanceof NewKey key ? numbers.get(key.of()) : planned;
    }

    /** The key that the database gave this object, or null. */
    @Nullable
    Object number(Instrumented entity) {
        return numbers.get(entity);
    }

    /** The values that the database made for a row, in the order of its columns; null if it did not answer them. */
    @Nullable
    Object @Nullable [] made(EntityRow row) {
        return made.get(row);
    }

    private void insert(Step step) {
        List<@Nullable Object[]> generated =
                connections.of(step.source()).insertAll(StepStatement.insert(step), arguments(step));
        for (int i = 0; i < step.rows().size(); i++) {
            EntityRow row = (EntityRow) step.rows().get(i);
            @Nullable Object[] values = generated.get(i);
            if (row.isNumbered()) {
                numbers.put(row.entity, values[0]);
            }
            if (values.length > 1) {
                made.put(row, Arrays.copyOfRange(values, 1, values.length));
            }
        }
    }

    private List<@Nullable Object[]> arguments(Step step) {
        List<@Nullable Object[]> runs = new ArrayList<>(step.rows().size());
        for (RowChange row : step.rows()) {
            @Nullable Object[] planned = StepStatement.arguments(step, row);
            for (int i = 0; i < planned.length; i++) {
                planned[i] = resolved(planned[i]);
            }
            runs.add(planned);
        }
        return runs;
    }

    private void check(Step step, int[] counts) {
        if (step.rows().get(0) instanceof EndLinks) {
            return; // an object may have had any number of links
        }
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] == 0) {
                missing(step.rows().get(i));
            } else if (counts[i] < 0) {
                throw new KindredException(
                        "Cannot tell whether all rows of " + step.rows().get(i).table()
                                + " were there: the driver runs the batch and does not say how many rows it changed. Switch that off,"
                                + " for instance by useBulkStmts=false in the URL.");
            }
        }
    }

    private static void missing(RowChange row) {
        if (row instanceof LinkRow link) {
            throw new StaleEntityException("Cannot take the link from " + link.table() + " between " + link.left()
                    + " and " + link.right() + ": it is gone already. Another transaction removed it. Roll back and"
                    + " read again.");
        }
        EntityRow gone = (EntityRow) row;
        boolean isVersioned = gone.checkedVersion() != null;
        if (row.kind() == RowChange.Kind.DELETE && !isVersioned) {
            // What was wanted, and yet worth a word; by the key alone, since a log may be kept free of values.
            LOG.warn("Deleted {}, but its row was gone already", RowNames.name(gone));
            return;
        }
        String attempt = row.kind() == RowChange.Kind.DELETE ? "delete " : "update ";
        String reason = isVersioned
                ? ": there is no row with this key and version any more. Another transaction changed or deleted it."
                : ": there is no row with this key any more. Another transaction deleted it or changed its key.";
        throw new StaleEntityException("Cannot " + attempt + RowNames.name(gone) + " (" + gone.entity + ")" + reason
                + " Roll back and read again.");
    }
}
