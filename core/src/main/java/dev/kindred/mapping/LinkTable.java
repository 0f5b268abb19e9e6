package dev.kindred.mapping;

import dev.kindred.annotation.ReferentialAction;
import dev.kindred.schema.Column;
import dev.kindred.schema.ForeignKey;
import dev.kindred.schema.Table;
import dev.kindred.sql.ColumnExpression;
import dev.kindred.sql.Comparison;
import dev.kindred.sql.Condition;
import dev.kindred.sql.Operator;
import dev.kindred.sql.Sql;
import dev.kindred.sql.TableSource;
import dev.kindred.type.SqlType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The table of a many-to-many relationship, which has no entity: a foreign key to each of both, together its primary key. One for
 * both sides. Immutable; any number of threads may share it.
 */
public final class LinkTable implements TableSource {

    /** A column of a link table as it stands in a statement. */
    public record LinkColumn<T>(LinkTable source, Column<T> column) implements ColumnExpression<T> {

        @Override
        public String columnName() {
            return column.name();
        }

        @Override
        public SqlType<T> type() {
            return column.type();
        }

        @Override
        public String toString() {
            return source.tableName() + "." + column.name();
        }
    }

    private final CollectionAttribute<?, ?> leading;
    private final Table table;
    private final @Nullable String alias;
    private final List<LinkColumn<?>> ofLeading = new ArrayList<>();
    private final List<LinkColumn<?>> ofOther = new ArrayList<>();

    private LinkTable(CollectionAttribute<?, ?> leading, Table table, @Nullable String alias) {
        this.leading = leading;
        this.table = table;
        this.alias = alias;
        int keys = leading.entity().keyAttributes().size();
        for (Column<?> column : table.columns()) {
            (ofLeading.size() < keys ? ofLeading : ofOther).add(new LinkColumn<>(this, column));
        }
    }

    /** The link table of a relationship: the leading side's. */
    static LinkTable of(CollectionAttribute<?, ?> side) {
        return canonical(leading(side)).leadingLinkTable();
    }

    static LinkTable ledBy(CollectionAttribute<?, ?> side) {
        return new LinkTable(side, table(side), null);
    }

    /** This table under another name. */
    LinkTable as(String other) {
        return new LinkTable(leading, table, other);
    }

    /** The table with its keys. */
    public Table table() {
        return table;
    }

    /** The columns that point to the entity that this side belongs to, in the order of its key. */
    public List<LinkColumn<?>> own(RelationshipAttribute<?, ?> side) {
        return isLeading(side) ? ofLeading : ofOther;
    }

    /** The columns that point to the entity that this side leads to, in the order of its key. */
    public List<LinkColumn<?>> target(RelationshipAttribute<?, ?> side) {
        return isLeading(side) ? ofOther : ofLeading;
    }

    /** Whether a link's first columns are those of this side's own entity. */
    public boolean isLeading(RelationshipAttribute<?, ?> side) {
        return side.index() == leading.index() && side.entity().canonical() == leading.entity();
    }

    /** The side whose entity the first columns point to. */
    public CollectionAttribute<?, ?> leading() {
        return leading;
    }

    @Override
    public String schema() {
        return table.schema();
    }

    @Override
    public String tableName() {
        return table.tableName();
    }

    @Override
    public @Nullable String alias() {
        return alias;
    }

    /** The condition that joins this table to the entity that a side leads to. */
    public Condition toTarget(RelationshipAttribute<?, ?> side) {
        return join(target(side), side.target());
    }

    /** The condition that columns of this table are equal to an entity's key. */
    static Condition join(List<LinkColumn<?>> links, EntityDescriptor<?, ?> entity) {
        Condition[] all = new Condition[links.size()];
        for (int i = 0; i < all.length; i++) {
            all[i] = new Comparison(
                    links.get(i), Operator.EQ, entity.keyAttributes().get(i));
        }
        return Sql.and(all);
    }

    // The side that describes the table leads; else the one whose path comes first, so that both sides agree.
    private static CollectionAttribute<?, ?> leading(CollectionAttribute<?, ?> side) {
        if (!(side.reverse() instanceof CollectionAttribute<?, ?> other) || describes(side)) {
            return side;
        }
        return describes(other) || other.path().compareTo(side.path()) < 0 ? other : side;
    }

    private static boolean describes(CollectionAttribute<?, ?> side) {
        return !side.spec.ownLinks.isEmpty()
                || !side.spec.targetLinks.isEmpty()
                || side.spec.onLinkDelete != ReferentialAction.NO_ACTION;
    }

    private static CollectionAttribute<?, ?> canonical(CollectionAttribute<?, ?> side) {
        return (CollectionAttribute<?, ?>) side.entity().canonical().relationship(side.index());
    }

    private static Table table(CollectionAttribute<?, ?> side) {
        RelationshipAttribute<?, ?> reverse = side.reverse();
        boolean toItself = side.entity().canonical() == side.target().canonical();
        String back = reverse == null ? snake(side.entity().entityName()) : snake(reverse.name());
        List<String> own = names(
                side.spec.ownLinks,
                side.entity(),
                toItself ? back : snake(side.entity().entityName()));
        List<String> target = names(
                side.spec.targetLinks,
                side.target(),
                toItself ? snake(side.name()) : snake(side.target().entityName()));
        List<Column<?>> columns = new ArrayList<>();
        List<ForeignKey> keys = new ArrayList<>();
        add(side, side.entity(), own, columns, keys);
        add(side, side.target(), target, columns, keys);
        return new Table(side.entity().schema(), side.spec.secondary, side.spec.secondary, columns, keys, List.of());
    }

    private static List<String> names(List<String> said, EntityDescriptor<?, ?> entity, String prefix) {
        return said.isEmpty()
                ? entity.keyAttributes().stream()
                        .map(key -> prefix + "_" + key.columnName())
                        .toList()
                : said;
    }

    private static void add(
            CollectionAttribute<?, ?> side,
            EntityDescriptor<?, ?> entity,
            List<String> names,
            List<Column<?>> columns,
            List<ForeignKey> keys) {
        List<String> targets = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            ColumnAttribute<?, ?> key = entity.keyAttributes().get(i);
            columns.add(Column.of(names.get(i), key.type()).primaryKey());
            targets.add(key.columnName());
        }
        keys.add(new ForeignKey(
                names,
                entity.schema(),
                entity.tableName(),
                targets,
                side.spec.onLinkDelete,
                ReferentialAction.NO_ACTION));
    }

    private static String snake(String name) {
        return name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return alias == null ? table.toString() : table + " as " + alias;
    }
}
