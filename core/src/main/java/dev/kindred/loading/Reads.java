package dev.kindred.loading;

import dev.kindred.mapping.EntityDescriptor;
import dev.kindred.mapping.RelationshipAttribute;
import dev.kindred.query.EntityQuery;
import dev.kindred.query.LoadOption;
import dev.kindred.sql.Select;
import dev.kindred.sql.Selection;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What loads are going to read, as selects over the same tables with the same conditions, so that what those could see is written
 * before. Any number of threads may share it.
 */
public final class Reads {

    private final LoadStatements statements;
    private final LoadNodes nodes;

    Reads(LoadStatements statements, LoadNodes nodes) {
        this.statements = statements;
        this.nodes = nodes;
    }

    /** What a query reads, with what its options and the mapping load along. */
    public List<Select<?>> of(EntityQuery<?> query) {
        List<Select<?>> reads = along(query.entity(), query.options());
        reads.add(0, nodes.criteria(query.options()).of(query.select()));
        return reads;
    }

    /** What a select reads, with what the mapping loads along with the entities in its rows. */
    public List<Select<?>> of(Select<?> select, List<? extends LoadOption<?>> options) {
        List<Select<?>> reads = new ArrayList<>();
        reads.add(nodes.criteria(options).of(select));
        addAlong(select.selection(), reads);
        return reads;
    }

    private void addAlong(Selection<?> selection, List<Select<?>> reads) {
        if (selection instanceof EntityDescriptor<?, ?> entity) {
            reads.addAll(along(entity, List.of()));
        }
        selection.madeOf().forEach(part -> addAlong(part, reads));
    }

    /** What is read to find objects by key, with what options and the mapping load along. */
    public List<Select<?>> byKey(EntityDescriptor<?, ?> entity, List<? extends LoadOption<?>> options) {
        List<Select<?>> reads = along(entity, options);
        reads.add(0, nodes.criteria(options).of(statements.byKey(entity)));
        return reads;
    }

    /** What is read when the row of an object is read again, whatever conditions rows meet. */
    public List<Select<?>> row(EntityDescriptor<?, ?> entity) {
        List<Select<?>> reads = along(entity, List.of());
        reads.add(0, statements.byKey(entity));
        return reads;
    }

    /** What is read to load along with objects what options and the mapping say. */
    public List<Select<?>> along(EntityDescriptor<?, ?> entity, List<? extends LoadOption<?>> options) {
        List<Select<?>> reads = new ArrayList<>();
        addAlong(nodes.of(entity, options), reads, new HashSet<>());
        return reads;
    }

    /** What is read to load a relationship of objects that no query says anything of. */
    public List<Select<?>> of(RelationshipAttribute<?, ?> relationship) {
        return of(nodes.of(relationship.entity()).child(relationship));
    }

    /** What is read to load what a node leads to. */
    List<Select<?>> of(LoadNode node) {
        List<Select<?>> reads = new ArrayList<>();
        reads.add(own(node));
        addAlong(node, reads, new HashSet<>());
        return reads;
    }

    private static void addAlong(LoadNode node, List<Select<?>> reads, Set<RelationshipAttribute<?, ?>> seen) {
        for (LoadNode child : node.along()) {
            reads.add(own(child));
            // A path that has no end reads the same tables again.
            if (seen.add(child.relationship())) {
                addAlong(child, reads, seen);
                seen.remove(child.relationship());
            }
        }
    }

    private static Select<?> own(LoadNode node) {
        return node.criteria().of(OwnedSelect.refined(node));
    }
}
