package dev.kindred.loading;

import dev.kindred.annotation.Lazy;
import dev.kindred.engine.Connections;
import dev.kindred.mapping.EntityDescriptor;
import dev.kindred.mapping.RelationshipAttribute;
import dev.kindred.plan.LoadExplanation;
import dev.kindred.plan.LoadStep;
import dev.kindred.query.EntityQuery;
import dev.kindred.sql.Select;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells how a query would be loaded; nothing is sent. Confined to the thread of its session. */
final class LoadExplainer {

    private final GraphLoader loader;
    private final LoadStatements statements;
    private final Connections connections;

    LoadExplainer(GraphLoader loader, LoadStatements statements, Connections connections) {
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
                steps(root, statement.root(), statement, origin));
    }

    private String text(Select<?> select, @Nullable Object... arguments) {
        return connections.of(select).text(select, arguments);
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
                steps.add(new LoadStep(child.path(), child.strategy(), child.source(), null, null, "", List.of()));
            }
        }
        return steps;
    }

    private LoadStep step(LoadNode child, @Nullable Place owner, GraphStatement statement, @Nullable Origin origin) {
        Place joined = owner == null ? null : joined(owner, child);
        if (joined != null) {
            return step(child, Lazy.JOINED, null, null, "", steps(child, joined, statement, null));
        }
        String fallback = fallback(child, statement, origin);
        if (child.strategy() == Lazy.SUBQUERY && fallback == null && origin != null) {
            Origin next = SubqueryLoader.origin(child, origin);
            OwnedSelect owned = new OwnedSelect(next.select(), Owners.columns(child.relationship()));
            return along(child, Lazy.SUBQUERY, null, owned, "", next);
        }
        if (child.strategy() == Lazy.IMMEDIATE) {
            Select<?> one = OwnedSelect.ofOne(child, statements);
            OwnedSelect owned = new OwnedSelect(one, List.of());
            return along(child, Lazy.IMMEDIATE, null, owned, "once for each that memory cannot answer", null);
        }
        List<?> example = Collections.singletonList(null);
        boolean isSingle = Owners.columns(child.relationship()).size() == 1;
        OwnedSelect many = isSingle
                ? OwnedSelect.byList(child, statements)
                : OwnedSelect.byKeys(child, List.of(Collections.nCopies(2, 0)));
        return along(child, Lazy.SELECTIN, fallback, many, "once for each 500 owners", null, example);
    }

    private static @Nullable Place joined(Place owner, LoadNode child) {
        return owner.joined().stream()
                .filter(place -> place.node() == child)
                .findFirst()
                .orElse(null);
    }

    private @Nullable String fallback(LoadNode child, GraphStatement statement, @Nullable Origin origin) {
        String reason = null;
        if (child.strategy() == Lazy.JOINED) {
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
                steps(child, statement.root(), statement, origin));
    }

    private static LoadStep step(
            LoadNode child,
            Lazy strategy,
            @Nullable String fallback,
            @Nullable String statement,
            String repeats,
            List<LoadStep> steps) {
        String endless = child.isEndless() ? ", and so on to the end" : "";
        return new LoadStep(child.path(), strategy, child.source(), fallback, statement, repeats + endless, steps);
    }
}
