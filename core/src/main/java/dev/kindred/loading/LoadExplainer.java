package dev.kindred.loading;

import dev.kindred.annotation.Lazy;
import dev.kindred.engine.Connections;
import dev.kindred.mapping.EntityDescriptor;
import dev.kindred.mapping.RelationshipAttribute;
import dev.kindred.plan.LoadExplanation;
import dev.kindred.plan.LoadStep;
import dev.kindred.query.EntityQuery;
import dev.kindred.sql.ColumnExpression;
import dev.kindred.sql.Select;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tells how a query would be loaded; nothing is run. Confined to the thread of its session. */
final class LoadExplainer {

    private final GraphLoader loader;
    private final LoadStatements statements;
    private final Connections connections;
    private final boolean asksDatabase;

    /**
     * For queries of one session.
     *
     * @param asksDatabase whether the database is asked how it would run each statement
     */
    LoadExplainer(GraphLoader loader, LoadStatements statements, Connections connections, boolean asksDatabase) {
        this.asksDatabase = asksDatabase;
        this.loader = loader;
        this.statements = statements;
        this.connections = connections;
    }

    /**
     * How it would be loaded.
     *
     * @param isWhole whether the objects that the statement finds come all at once
     */
    LoadExplanation explain(EntityQuery<?> query, LoadNode root, boolean isWhole) {
        GraphStatement statement = loader.statement(query.select(), query.entity(), root, List.of(), true);
        Origin origin = isWhole ? new Origin(query.select(), query.entity()) : null;
        return new LoadExplanation(
                root.entity().entityName(),
                "",
                text(statement.select()),
                plan(statement.select()),
                steps(root, statement.root(), statement, origin));
    }

    private String text(Select<?> select, @Nullable Object... arguments) {
        return connections.of(select).text(select, arguments);
    }

    private List<String> plan(Select<?> select, @Nullable Object... arguments) {
        if (!asksDatabase) {
            return List.of();
        }
        boolean isComplete = Arrays.stream(arguments)
                .allMatch(one -> one != null && !(one instanceof List<?> list && list.contains(null)));
        return isComplete
                ? connections.of(select).plan(select, arguments)
                : List.of("(not asked: no key can be made up for it)");
    }

    /** How the relationships of the objects of a node are loaded, which a statement finds at a place, if any does. */
    private List<LoadStep> steps(
            LoadNode node, @Nullable Place place, GraphStatement statement, @Nullable Origin origin) {
        List<LoadStep> steps = new ArrayList<>();
        for (LoadNode child : node.along()) {
            // What goes on to the end is told once.
            if (!node.isEndless() || child.relationship() != node.relationship()) {
                steps.add(step(child, place, statement, origin));
            }
        }
        for (RelationshipAttribute<?, ?> relationship : node.entity().relationships()) {
            LoadNode child = node.child(relationship);
            if (!child.isAlong()) {
                steps.add(new LoadStep(
                        child.path(), child.strategy(), child.source(), null, null, "", List.of(), List.of()));
            }
        }
        return steps;
    }

    private LoadStep step(LoadNode child, @Nullable Place owner, GraphStatement statement, @Nullable Origin origin) {
        Place inStatement = owner == null ? null : inStatement(owner, child);
        if (inStatement != null) {
            return step(child, child.strategy(), null, null, "", List.of(), steps(child, inStatement, statement, null));
        }
        String fallback = fallback(child, statement, origin);
        if (child.strategy() == Lazy.SUBQUERY && fallback == null && origin != null) {
            Origin next = SubqueryLoader.origin(child, origin);
            OwnedSelect owned = new OwnedSelect(next.select(), Owners.columns(child.relationship()));
            return along(child, Lazy.SUBQUERY, null, owned, "", next);
        }
        List<? extends ColumnExpression<?>> owners = Owners.columns(child.relationship());
        List<@Nullable Object> example = new ArrayList<>();
        owners.forEach(column -> example.add(Examples.of(column.type())));
        if (child.strategy() == Lazy.IMMEDIATE) {
            Select<?> one = OwnedSelect.ofOne(child, statements);
            OwnedSelect owned = new OwnedSelect(one, List.of());
            return along(
                    child,
                    Lazy.IMMEDIATE,
                    null,
                    owned,
                    "once for each that memory cannot answer",
                    null,
                    example.toArray());
        }
        if (owners.size() == 1) {
            OwnedSelect many = OwnedSelect.byList(child, statements);
            return along(child, Lazy.SELECTIN, fallback, many, "once for each 500 owners", null, example);
        }
        // Only for its text a part that cannot be made up is something: null would be spelt as a test for NULL.
        List<?> key = example.stream().map(part -> part == null ? 0 : part).toList();
        OwnedSelect many = OwnedSelect.byKeys(child, List.of(key));
        return along(child, Lazy.SELECTIN, fallback, many, "once for each 500 owners", null, example.toArray());
    }

    private static @Nullable Place inStatement(Place owner, LoadNode child) {
        return Stream.concat(
                        owner.joined().stream(), owner.aggregated().stream().map(Place.Aggregated::place))
                .filter(place -> place.node() == child)
                .findFirst()
                .orElse(null);
    }

    private @Nullable String fallback(LoadNode child, GraphStatement statement, @Nullable Origin origin) {
        String reason = null;
        if (child.strategy() == Lazy.JOINED || child.strategy() == Lazy.AGGREGATED) {
            reason = statement.fallbacks().stream()
                    .filter(one -> one.node() == child)
                    .map(GraphStatement.Fallback::reason)
                    .findFirst()
                    .orElse("its owners are not found by a statement of their own");
        } else if (child.strategy() == Lazy.SUBQUERY) {
            reason = origin == null
                    ? "its owners are not found by a statement of their own"
                    : loader.whyNoSubquery(origin, child);
        }
        return reason == null ? null : "in place of " + child.strategy() + ": " + reason;
    }

    private LoadStep along(
            LoadNode child,
            Lazy strategy,
            @Nullable String fallback,
            OwnedSelect owned,
            String repeats,
            @Nullable Origin origin,
            @Nullable Object... arguments) {
        EntityDescriptor<?, ?> target = child.relationship().target();
        GraphStatement statement = loader.statement(owned.select(), target, child, owned.back(), false);
        return step(
                child,
                strategy,
                fallback,
                text(statement.select(), arguments),
                repeats,
                plan(statement.select(), arguments),
                steps(child, statement.root(), statement, origin));
    }

    private static LoadStep step(
            LoadNode child,
            Lazy strategy,
            @Nullable String fallback,
            @Nullable String statement,
            String repeats,
            List<String> plan,
            List<LoadStep> steps) {
        String endless = child.isEndless() ? ", and so on to the end" : "";
        return new LoadStep(
                child.path(), strategy, child.source(), fallback, statement, repeats + endless, plan, steps);
    }
}
