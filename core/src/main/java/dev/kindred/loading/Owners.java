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

    /** The columns that lead back: the other entity's own, the link table's, or the key of an owner that is joined. */
    static List<? extends ColumnExpression<?>> columns(RelationshipAttribute<?, ?> relationship) {
        LinkTable link = relationship.linkTable();
        if (relationship.isFree()) {
            return relationship.joined().keyAttributes();
        }
        return link == null ? relationship.targetColumns() : link.own(relationship);
    }

    /** Where the columns that lead back stand in a row. */
    static int[] positions(RelationshipAttribute<?, ?> relationship) {
        int[] positions = new int[columns(relationship).size()];
        for (int i = 0; i < positions.length; i++) {
            positions[i] = areBeside(relationship)
                    ? relationship.target().columns().size() + i
                    : relationship
                            .target()
                            .columns()
                            .indexOf(relationship.targetColumns().get(i));
        }
        return positions;
    }

    // Whether the columns that lead back stand behind those of the other entity.
    private static boolean areBeside(RelationshipAttribute<?, ?> relationship) {
        return relationship.linkTable() != null || relationship.isFree();
    }

    @Override
    public List<? extends Expression<?>> expressions() {
        List<Expression<?>> all = new ArrayList<>(relationship.target().expressions());
        if (areBeside(relationship)) {
            all.addAll(columns(relationship));
        }
        return all;
    }

    @Override
    public @Nullable Object read(RowSource row, int column) {
        return relationship.target().read(row, column);
    }
}
