package dev.kindred.loading;

import dev.kindred.mapping.LinkTable;
import dev.kindred.mapping.RelationshipAttribute;
import dev.kindred.sql.ColumnExpression;
import dev.kindred.sql.Expression;
import dev.kindred.sql.Selection;
import dev.kindred.type.RowSource;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The entities a relationship leads to, with the columns that tell whose they are. */
record Owners(RelationshipAttribute<?, ?> relationship) implements Selection<Object> {

    /** The columns that lead back: the other entity's own, or the link table's. */
    static List<? extends ColumnExpression<?>> columns(RelationshipAttribute<?, ?> relationship) {
        LinkTable link = relationship.linkTable();
        return link == null ? relationship.targetColumns() : link.own(relationship);
    }

    /** Where the columns that lead back stand in a row. */
    static int[] positions(RelationshipAttribute<?, ?> relationship) {
        int[] positions = new int[columns(relationship).size()];
        for (int i = 0; i < positions.length; i++) {
            positions[i] = relationship.linkTable() == null
                    ? relationship
                            .target()
                            .columns()
                            .indexOf(relationship.targetColumns().get(i))
                    : relationship.target().columns().size() + i;
        }
        return positions;
    }

    @Override
    public List<? extends Expression<?>> expressions() {
        List<Expression<?>> all = new ArrayList<>(relationship.target().expressions());
        if (relationship.linkTable() != null) {
            all.addAll(columns(relationship));
        }
        return all;
    }

    @Override
    public @Nullable Object read(RowSource row, int column) {
        return relationship.target().read(row, column);
    }
}
