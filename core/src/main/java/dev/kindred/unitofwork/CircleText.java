package dev.kindred.unitofwork;

import java.util.List;
import java.util.stream.Collectors;

/** Says a circle of rows in words. Pure function. */
final class CircleText {

    private CircleText() {}

    static String of(List<RowGraph.Edge> circle) {
        String rows = circle.stream().map(edge -> edge.before().label()).collect(Collectors.joining(" -> ")) + " -> "
                + circle.get(0).before().label();
        String reasons = circle.stream().map(CircleText::reason).collect(Collectors.joining("; "));
        boolean isOfKeys = circle.stream().allMatch(edge -> edge.why() == RowGraph.Because.NEEDED);
        return "Cannot flush: the rows " + rows + " wait for each other, so none can be written first: " + reasons
                + ". Nothing was written. "
                + (isOfKeys
                        ? "Let one of the foreign keys take NULL, and it is written after both rows; or write one row"
                                + " without its reference, flush, and set the reference then."
                        : "Let one of these columns take NULL, or make the changes in two flushes, with another value"
                                + " in between.");
    }

    private static String reason(RowGraph.Edge edge) {
        String columns = String.join(", ", edge.columns());
        return switch (edge.why()) {
            case NEEDED ->
                edge.after().label() + " needs the key of " + edge.before().label() + " (" + columns + ")";
            case RELEASED ->
                edge.before().label() + " has to let go of " + edge.after().label() + " (" + columns + ") first";
            case FREED ->
                edge.after().label() + " takes the value of " + edge.before().table() + "." + columns + " that "
                        + edge.before().label() + " gives up";
        };
    }
}
