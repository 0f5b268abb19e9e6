package dev.kindred.plan;

import java.util.ArrayList;
import java.util.List;

/**
 * How a query would be run: its statement, and how each path is loaded, by whose choice. A value for any number of threads; it prints
 * as a text to read.
 *
 * @param entity the query's entity
 * @param reading how the entities are read, where they are not read all at once, in words: {@code in chunks of 1,000 by a cursor};
 *     else empty
 * @param statement what is sent first
 * @param databasePlan how the database would run it, line by line in its own words; empty if it was not asked
 * @param steps how the relationships of the entity are loaded
 */
public record LoadExplanation(
        String entity, String reading, String statement, List<String> databasePlan, List<LoadStep> steps) {

    public LoadExplanation {
        databasePlan = List.copyOf(databasePlan);
        steps = List.copyOf(steps);
    }

    /** All statements that are sent before anything is touched, in their order; one that is sent several times stands once. */
    public List<String> statements() {
        List<String> all = new ArrayList<>(List.of(statement));
        add(steps, all);
        return all;
    }

    /** The same, of entities that are read so. */
    public LoadExplanation withReading(String how) {
        return new LoadExplanation(entity, how, statement, databasePlan, steps);
    }

    private static void add(List<LoadStep> steps, List<String> all) {
        for (LoadStep step : steps) {
            if (step.statement() != null) {
                all.add(step.statement());
            }
            add(step.steps(), all);
        }
    }

    @Override
    public String toString() {
        return entity + (reading.isEmpty() ? "" : ", " + reading) + "\n   " + statement
                + FlushPlan.indented(databasePlan, "      ") + FlushPlan.indented(steps, "   ");
    }
}
