package dev.kindred.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Draws the times of all contenders on one database in relation to JDBC, as an SVG for light and dark pages. */
final class Chart {

    private static final int LEFT = 430;
    private static final int WIDTH = 1_000;
    private static final int BAR = 12;
    private static final int GAP = 14;
    private static final int TOP = 62;

    /** What takes longer gets a bar to the edge, with its number. */
    private static final double MOST = 8;

    private static final String STYLE = """
            <style>
              text { font: 12px sans-serif; fill: #1f2328; }
              .title { font-weight: bold; font-size: 15px; }
              .limit { stroke: #57606a; stroke-dasharray: 3 3; }
              .kindred { fill: #0969da; } .hibernate { fill: #bc4c00; } .jimmer { fill: #1a7f37; }
              .jooq { fill: #8250df; } .jdbi { fill: #bf8700; } .mybatis { fill: #cf222e; } .ebean { fill: #6e7781; }
              @media (prefers-color-scheme: dark) { text { fill: #e6edf3; } .limit { stroke: #9198a1; } }
            </style>
            """;

    private final Results results;
    private final String database;
    private final List<String> contenders;
    private final StringBuilder svg = new StringBuilder();

    Chart(Results results, String database) {
        this.results = results;
        this.database = database;
        this.contenders = new ArrayList<>(results.contenders(database));
        this.contenders.remove("jdbc");
    }

    String draw() {
        int y = TOP;
        legend();
        for (Workload workload : results.workloads(database)) {
            text(LEFT - 10, y + BAR * contenders.size() / 2 + 4, "end", "", workload + " " + workload.title());
            for (String contender : contenders) {
                bar(y, contender, results.line(database, workload, contender));
                y += BAR;
            }
            y += GAP;
        }
        svg.append(String.format(
                Locale.ROOT,
                "<line class=\"limit\" x1=\"%1$d\" x2=\"%1$d\" y1=\"%2$d\" y2=\"%3$d\"/>%n",
                LEFT + length(1),
                TOP - 6,
                y - GAP + 4));
        return String.format(
                Locale.ROOT,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" role=\"img\">%n%s%s</svg>%n",
                WIDTH,
                y,
                STYLE,
                svg);
    }

    private void legend() {
        text(
                10,
                20,
                "start",
                "title",
                "Time of an operation on " + database + ", JDBC by hand = 1 (dashed); smaller is better");
        int x = LEFT;
        for (String contender : contenders) {
            svg.append(String.format(
                    Locale.ROOT, "<rect class=\"%s\" x=\"%d\" y=\"33\" width=\"11\" height=\"11\"/>%n", contender, x));
            text(x + 16, 43, "start", "", contender);
            x += 88;
        }
    }

    private void bar(int y, String contender, Results.@org.jspecify.annotations.Nullable Line line) {
        if (line == null) {
            return;
        }
        int length = length(line.ratio());
        svg.append(String.format(
                Locale.ROOT,
                "<rect class=\"%s\" x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\"/>%n",
                contender,
                LEFT,
                y,
                length,
                BAR - 1));
        text(LEFT + length + 4, y + 10, "start", "", String.format(Locale.ROOT, "%.1f", line.ratio()));
    }

    private static int length(double ratio) {
        return (int) Math.round(Math.min(ratio, MOST) / MOST * (WIDTH - LEFT - 50));
    }

    private void text(int x, int y, String anchor, String style, String text) {
        svg.append(String.format(
                Locale.ROOT,
                "<text class=\"%s\" x=\"%d\" y=\"%d\" text-anchor=\"%s\">%s</text>%n",
                style,
                x,
                y,
                anchor,
                text));
    }
}
