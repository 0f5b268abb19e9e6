package dev.kindred.loading;

import dev.kindred.mapping.LinkTable;
import dev.kindred.mapping.RelationshipAttribute;
import dev.kindred.sql.ColumnExpression;
import java.util.List;

/** The columns that tell whose the objects are that a relationship leads to. Pure functions. */
final class Owners {

    private Owners() {}

    /** The columns that lead back: the other entity's own, the link table's, or the key of an owner that is joined. */
    static List<? extends ColumnExpression<?>> columns(RelationshipAttribute<?, ?> relationship) {
        LinkTable link = relationship.linkTable();
        if (relationship.isFree()) {
            return relationship.joined().keyAttributes();
        }
        return link == null ? relationship.targetColumns() : link.own(relationship);
    }

    /** Whether the columns that lead back are none of the other entity's. */
    static boolean areBeside(RelationshipAttribute<?, ?> relationship) {
        return relationship.linkTable() != null || relationship.isFree();
    }
}
