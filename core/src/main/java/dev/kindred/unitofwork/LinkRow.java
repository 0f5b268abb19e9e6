package dev.kindred.unitofwork;

import dev.kindred.instrument.Instrumented;
import dev.kindred.mapping.EntityDescriptor;
import dev.kindred.mapping.LinkTable;
import dev.kindred.schema.Table;
import dev.kindred.sql.ColumnExpression;
import dev.kindred.sql.TableSource;
import dev.kindred.state.RowValues;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** A row of a link table: two objects that are joined, or no longer. */
final class LinkRow extends RowChange {

    private final LinkTable link;
    private final Instrumented left;
    private final Instrumented right;
    private final List<LinkTable.LinkColumn<?>> columns = new ArrayList<>();
    private final BiFunction<Instrumented, Integer, @Nullable Object> keys;

    /**
     * A link between two objects.
     *
     * @param left the object of the entity whose columns come first
     * @param keys the value that a key attribute of an object will have
     */
    LinkRow(
            Kind kind,
            LinkTable link,
            Instrumented left,
            Instrumented right,
            BiFunction<Instrumented, Integer, @Nullable Object> keys) {
        super(kind);
        this.link = link;
        this.left = left;
        this.right = right;
        this.keys = keys;
        columns.addAll(link.own(link.leading()));
        columns.addAll(link.target(link.leading()));
    }

    Instrumented left() {
        return left;
    }

    Instrumented right() {
        return right;
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
        return kind() == Kind.DELETE ? List.of() : columns;
    }

    @Override
    List<? extends ColumnExpression<?>> whereColumns() {
        return columns;
    }

    @Override
    @Nullable
    Object[] whereValues() {
        return columns.stream().map(column -> before(column.columnName())).toArray();
    }

    @Override
    @Nullable
    Object before(String column) {
        return value(column, LinkRow::inRow);
    }

    @Override
    @Nullable
    Object after(String column) {
        return value(column, keys);
    }

    @Override
    String label() {
        return link.tableName() + "(" + left + ", " + right + ")";
    }

    private static @Nullable Object inRow(Instrumented end, int attribute) {
        EntityDescriptor<?, ?> entity = (EntityDescriptor<?, ?>) end.kindredType();
        for (int i = 0; i < entity.keyAttributes().size(); i++) {
            if (entity.keyAttributes().get(i).index() == attribute) {
                return RowValues.keyParts(end)[i];
            }
        }
        throw new IllegalArgumentException("no key attribute: " + attribute);
    }

    private @Nullable Object value(String column, BiFunction<Instrumented, Integer, @Nullable Object> of) {
        List<LinkTable.LinkColumn<?>> own = link.own(link.leading());
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).columnName().equals(column)) {
                boolean isLeft = i < own.size();
                Instrumented end = isLeft ? left : right;
                EntityDescriptor<?, ?> entity = (EntityDescriptor<?, ?>) end.kindredType();
                return of.apply(
                        end,
                        entity.keyAttributes().get(isLeft ? i : i - own.size()).index());
            }
        }
        throw new IllegalArgumentException("no column of " + link + ": " + column);
    }
}
