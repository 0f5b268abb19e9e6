package dev.kindred.testkit;

import dev.kindred.engine.LazyLoad;
import dev.kindred.engine.StatementKind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What became of a budget: whether it was overspent, and by what. Immutable. */
final class BudgetReport {

    private final List<SentStatement> sent;
    private final List<String> excesses = new ArrayList<>();
    private final List<SentStatement> blamed = new ArrayList<>();

    BudgetReport(List<SentStatement> sent, Map<StatementKind, Integer> most, int mostOfAll) {
        this.sent = List.copyOf(sent);
        most.forEach((kind, limit) -> blame(
                this.sent.stream().filter(one -> one.execution().kind() == kind).toList(),
                kind.name().toLowerCase(Locale.ROOT),
                limit));
        if (this.sent.size() > mostOfAll) {
            blamed.clear();
            blame(this.sent, "statement", mostOfAll);
        }
    }

    boolean isOverspent() {
        return !excesses.isEmpty();
    }

    private void blame(List<SentStatement> statements, String noun, int limit) {
        if (statements.size() > limit) {
            excesses.add(counted(statements.size(), noun) + ", and at most " + limit + " may be");
            blamed.addAll(statements);
        }
    }

    /** What was overspent, the statements that did it, those that were sent most often first, and what may be done about it. */
    @Override
    public String toString() {
        List<List<SentStatement>> groups = new ArrayList<>(grouped(blamed, BudgetReport::subject));
        groups.sort((one, other) -> other.size() - one.size());
        StringBuilder text = new StringBuilder("Too much was sent: ");
        text.append(String.join("; ", excesses)).append(".\n");
        for (List<SentStatement> group : groups) {
            text.append("  ").append(group.size()).append(" x ");
            text.append(lazily(group)).append(group.get(0).execution().sql()).append("\n");
            for (List<SentStatement> line : grouped(group, SentStatement::line)) {
                text.append("        ")
                        .append(line.size())
                        .append(" x at ")
                        .append(line.get(0).line())
                        .append("\n");
            }
        }
        List<SentStatement> worst = groups.stream()
                .filter(group -> group.get(0).execution().lazyLoad() != null)
                .findFirst()
                .orElse(groups.get(0));
        return text.append(cure(worst)).toString();
    }

    // What a relationship was touched for belongs together, be it asked for one object or for many.
    private static String subject(SentStatement statement) {
        LazyLoad lazyLoad = statement.execution().lazyLoad();
        return lazyLoad == null ? statement.execution().sql() : "lazily " + lazyLoad.attribute();
    }

    private static String lazily(List<SentStatement> group) {
        LazyLoad lazyLoad = group.get(0).execution().lazyLoad();
        return lazyLoad == null ? "" : lazyLoad.attribute() + ", touched: ";
    }

    private static Collection<List<SentStatement>> grouped(
            List<SentStatement> statements, Function<SentStatement, String> by) {
        return statements.stream()
                .collect(Collectors.groupingBy(by, LinkedHashMap::new, Collectors.toList()))
                .values();
    }

    private static String cure(List<SentStatement> group) {
        LazyLoad lazyLoad = group.get(0).execution().lazyLoad();
        if (lazyLoad != null) {
            return lazyLoad.attribute() + " was loaded when it was touched, at " + lazyLoad.readAt()
                    + (lazyLoad.queriedAt() == null ? "" : ", for objects queried at " + lazyLoad.queriedAt()) + ": "
                    + lazyLoad.cure() + ".";
        }
        if (group.size() == 1) {
            return "Each was sent once: see which of them can be spared, or raise the budget.";
        }
        String start = "The first was sent " + group.size() + " times";
        if (group.get(0).execution().kind() != StatementKind.SELECT) {
            return start + ": change all objects first and flush once, so that one batch writes their rows.";
        }
        long parameters =
                group.stream().map(one -> one.execution().runs()).distinct().count();
        return parameters == 1
                ? start + " with the same values: ask once, and keep the answer."
                : start + " with other values: load what it reads along with the objects it is read for, by"
                        + " options(selectin(...)), or read all at once, by getAll(...) or in(...).";
    }

    private static String counted(int number, String noun) {
        return number + " " + noun + (number == 1 ? " was" : "s were") + " sent";
    }
}
