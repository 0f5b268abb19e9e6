package dev.kindred.plan;

import dev.kindred.annotation.Lazy;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How one relationship is loaded for the objects of a place. A value for any number of threads.
 *
 * @param path from the query's entity to here, {@code Author.books.tags}
 * @param strategy how it is loaded in truth
 * @param source who chose
 * @param fallback what was chosen and why it cannot be; null if it is as chosen
 * @param statement what is sent for it; null if the statement of its owners brings it along, or if nothing is sent before it is touched
 * @param repeats how often the statement is sent, in words; empty if once
 * @param databasePlan how the database would run it, line by line in its own words, for owners made up; empty if it was not asked
 * @param steps how what it leads to goes on
 */
public record LoadStep(
        String path,
        Lazy strategy,
        LoadSource source,
        @Nullable String fallback,
        @Nullable String statement,
        String repeats,
        List<String> databasePlan,
        List<LoadStep> steps) {

    public LoadStep {
        databasePlan = List.copyOf(databasePlan);
        steps = List.copyOf(steps);
    }

    @Override
    public String toString() {
        StringBuilder text =
                new StringBuilder(path).append(": ").append(strategy).append(" (");
        text.append(source.name().toLowerCase(Locale.ROOT))
                .append(fallback == null ? "" : ", " + fallback)
                .append(")")
                .append(when());
        if (statement != null) {
            text.append("\n   ").append(statement).append(repeats.isEmpty() ? "" : " -- " + repeats);
        }
        return text + FlushPlan.indented(databasePlan, "      ") + FlushPlan.indented(steps, "   ");
    }

    private String when() {
        return switch (strategy) {
            case JOINED -> ", in the same statement";
            case AGGREGATED -> ", in the same statement, as JSON";
            case SELECT -> ", when it is touched";
            case DYNAMIC, WRITE_ONLY -> ", never: by queries of its own";
            default -> "";
        };
    }
}
