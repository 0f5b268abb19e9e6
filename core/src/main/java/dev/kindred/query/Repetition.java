package dev.kindred.query;

import dev.kindred.mapping.ColumnAttribute;
import dev.kindred.mapping.EntityDescriptor;
import dev.kindred.sql.ColumnExpression;
import dev.kindred.sql.Comparison;
import dev.kindred.sql.Condition;
import dev.kindred.sql.FromItem;
import dev.kindred.sql.Join;
import dev.kindred.sql.Junction;
import dev.kindred.sql.Operator;
import dev.kindred.sql.Select;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Whether the joins of a select may bring a row of its first table several times. Pure functions. */
public final class Repetition {

    private Repetition() {}

    /** Whether that is possible: not where each join asks for one row by its whole key. */
    public static boolean isPossible(Select<?> select) {
        return select.from().size() > 1 || !select.joins().stream().allMatch(Repetition::findsOne);
    }

    private static boolean findsOne(Join join) {
        if (!(join.target() instanceof EntityDescriptor<?, ?> entity)) {
            return false;
        }
        Set<ColumnExpression<?>> asked = new HashSet<>();
        List<Condition> parts = join.on() instanceof Junction all && all.all() ? all.parts() : List.of(join.on());
        for (Condition part : parts) {
            if (part instanceof Comparison comparison && comparison.operator() == Operator.EQ) {
                addKeyOf(join.target(), comparison.left(), comparison.right(), asked);
                addKeyOf(join.target(), comparison.right(), comparison.left(), asked);
            }
        }
        return asked.containsAll(entity.keyAttributes());
    }

    private static void addKeyOf(FromItem joined, Object one, Object other, Set<ColumnExpression<?>> asked) {
        boolean isOwn =
                other instanceof ColumnExpression<?> column && column.source().isSame(joined);
        if (!isOwn && one instanceof ColumnAttribute<?, ?> key && key.source().isSame(joined)) {
            asked.add(key);
        }
    }
}
