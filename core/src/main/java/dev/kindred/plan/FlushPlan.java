package dev.kindred.plan;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What a flush would do at the moment it was asked for: its statements in order, each with its rows and why they are written. A
 * value for any number of threads; it prints as a text to read.
 *
 * @param steps the statements, in the order in which they would be sent
 */
public record FlushPlan(List<FlushStep> steps) {

    public FlushPlan {
        steps = List.copyOf(steps);
    }

    /** Whether there is nothing to write. */
    public boolean isEmpty() {
        return steps.isEmpty();
    }

    /** The rows of all statements, in order. */
    public List<FlushRow> rows() {
        return steps.stream().flatMap(step -> step.rows().stream()).toList();
    }

    /** The plan as a text: a numbered line for each statement, with a line for each of its rows and for each reason. */
    @Override
    public String toString() {
        if (steps.isEmpty()) {
            return "Nothing to write.";
        }
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < steps.size(); i++) {
            text.append(i == 0 ? "" : "\n").append(i + 1).append(". ").append(steps.get(i));
        }
        return text.toString();
    }

    static String indented(List<?> lines, String indent) {
        return lines.stream()
                .map(line -> "\n" + indent + line.toString().replace("\n", "\n" + indent))
                .collect(Collectors.joining());
    }
}
