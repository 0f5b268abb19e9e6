package dev.kindred.loading;

import dev.kindred.mapping.EntityDescriptor;
import dev.kindred.query.CriteriaOption;
import dev.kindred.sql.Condition;
import dev.kindred.sql.FromItem;
import dev.kindred.sql.Join;
import dev.kindred.sql.Select;
import dev.kindred.sql.Sql;
import java.util.ArrayList;
import java.util.List;

/** The conditions that the rows of entities meet wherever these come. Immutable; any number of threads may share it. */
record Criteria(List<CriteriaOption<?>> options) {

    /** Rows are found whatever they are. */
    static final Criteria NONE = new Criteria(List.of());

    Criteria {
        options = List.copyOf(options);
    }

    /** A select that finds only rows that meet the conditions, those of FROM as well as those that are joined. */
    <R> Select<R> of(Select<R> select) {
        if (options.isEmpty()) {
            return select;
        }
        Select<R> filtered = select.mapJoins(this::of);
        for (FromItem item : select.from()) {
            filtered = filtered.where(conditions(item).toArray(Condition[]::new));
        }
        return filtered;
    }

    /** A join to rows that meet the conditions. */
    Join of(Join join) {
        List<Condition> conditions = conditions(join.target());
        if (conditions.isEmpty()) {
            return join;
        }
        conditions.add(0, join.on());
        return new Join(join.kind(), join.target(), Sql.and(conditions.toArray(Condition[]::new)));
    }

    private List<Condition> conditions(FromItem item) {
        List<Condition> conditions = new ArrayList<>();
        if (item instanceof EntityDescriptor<?, ?> source) {
            for (CriteriaOption<?> option : options) {
                if (option.entity() == source.canonical()) {
                    conditions.add(option.of(source));
                }
            }
        }
        return conditions;
    }
}
