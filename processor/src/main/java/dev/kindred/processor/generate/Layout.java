package dev.kindred.processor.generate;

import java.util.List;
import java.util.stream.Collectors;

/** Breaks long lines as a formatter would: lines of at most 120 columns, continued eight columns further in. */
final class Layout {

    private static final int COLUMNS = 120;
    private static final String INDENT = " ".repeat(4);
    private static final String CONTINUED = " ".repeat(12);
    private static final String CONTINUED_TWICE = " ".repeat(20);

    private Layout() {}

    /** An expression that may go on over several lines: {@code Column.of(…)} and {@code .nullable()}, {@code .unique()}. */
    record Chain(String head, List<String> links) {

        String line() {
            return head + String.join("", links);
        }

        private String lines() {
            return line().length() + CONTINUED.length() + 2 <= COLUMNS
                    ? line()
                    : head
                            + links.stream()
                                    .map(link -> "\n" + CONTINUED_TWICE + link)
                                    .collect(Collectors.joining());
        }
    }

    /** A member of a class: {@code declaration = call(arguments);}. */
    static String member(String declaration, String call, List<Chain> arguments) {
        String start = INDENT + declaration + " =";
        String whole = call + "(" + arguments.stream().map(Chain::line).collect(Collectors.joining(", ")) + ");";
        int links = arguments.stream().mapToInt(chain -> chain.links().size()).sum();
        if (links == 0 && fits(start + " " + whole)) {
            return start + " " + whole + "\n";
        }
        if (fits(CONTINUED + whole)) {
            return start + "\n" + CONTINUED + whole + "\n";
        }
        String inner = whole.substring(call.length() + 1);
        if (links < 2 && fits(CONTINUED + inner)) {
            return start + " " + call + "(\n" + CONTINUED + inner + "\n";
        }
        return start + " " + call + "(\n" + CONTINUED
                + arguments.stream().map(Chain::lines).collect(Collectors.joining(",\n" + CONTINUED)) + ");\n";
    }

    private static boolean fits(String line) {
        return line.length() <= COLUMNS;
    }

    /** A text as a literal. */
    static String literal(String text) {
        StringBuilder literal = new StringBuilder("\"");
        text.codePoints().forEach(letter -> {
            switch (letter) {
                case '"' -> literal.append("\\\"");
                case '\\' -> literal.append("\\\\");
                case '\n' -> literal.append("\\n");
                case '\r' -> literal.append("\\r");
                case '\t' -> literal.append("\\t");
                default -> literal.appendCodePoint(letter);
            }
        });
        return literal.append('"').toString();
    }
}
