package dev.kindred.unitofwork;

import dev.kindred.instrument.Instrumented;
import dev.kindred.mapping.LinkTable;
import dev.kindred.mapping.RelationshipAttribute;
import dev.kindred.schema.Table;
import dev.kindred.sql.ColumnExpression;
import dev.kindred.sql.TableSource;
import dev.kindred.state.EntityState;
import dev.kindred.state.RowValues;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All rows of a link table that join one object to others, deleted with it; who the others are is not read. */
final class EndLinks extends RowChange {

    private final LinkTable link;
    private final Instrumented end;
    private final boolean isLeading;
    private final List<LinkTable.LinkColumn<?>> where;

    /** The links of an object that is deleted, on this side of theirs. */
    EndLinks(LinkTable link, RelationshipAttribute<?, ?> side, Instrumented end) {
        super(Kind.DELETE);
        this.link = link;
        this.end = end;
        this.isLeading = link.isLeading(side);
        this.where = link.own(side);
    }

    /** The object that is deleted. */
    Instrumented end() {
        return end;
    }

    /** The links in words, by the name of the object. */
    String name(String ofEnd) {
        return link.table() + (isLeading ? "(" + ofEnd + ", *)" : "(*, " + ofEnd + ")");
    }

    @Override
    TableSource source() {
        return link;
    }

    @Override
    Table table() {
        return link.table();
    }

    @Override
    List<? extends ColumnExpression<?>> columns() {
        return List.of();
    }

    @Override
    List<? extends ColumnExpression<?>> whereColumns() {
        return where;
    }

    @Override
    @Nullable
    Object[] whereValues() {
        return RowValues.keyParts(end);
    }

    @Override
    @Nullable
    Object before(String column) {
        for (int i = 0; i < where.size(); i++) {
            if (where.get(i).columnName().equals(column)) {
                return whereValues()[i];
            }
        }
        return EntityState.UNKNOWN;
    }

    @Override
    @Nullable
    Object after(String column) {
        return null;
    }

    @Override
    String label() {
        return name(end.toString());
    }
}
