package dev.kindred.loading;

import dev.kindred.mapping.ColumnAttribute;
import dev.kindred.mapping.EntityDescriptor;
import dev.kindred.query.ColumnOption;
import dev.kindred.query.ColumnOption.Kind;
import dev.kindred.query.LoadOption;
import java.util.List;
import java.util.Set;

/** Which columns of an entity's rows are read. Pure functions. */
final class LoadedColumns {

    private LoadedColumns() {}

    /**
     * Those that options ask for, and those that are needed besides: the mapping's own list where that is the same.
     */
    static List<? extends ColumnAttribute<?, ?>> of(
            EntityDescriptor<?, ?> entity, List<? extends LoadOption<?>> options, Set<ColumnAttribute<?, ?>> needed) {
        List<ColumnOption<?>> said = options.stream()
                .filter(ColumnOption.class::isInstance)
                .<ColumnOption<?>>map(option -> (ColumnOption<?>) option)
                .toList();
        return said.isEmpty() && entity.selectedColumns().containsAll(needed)
                ? entity.selectedColumns()
                : entity.columns().stream()
                        .filter(column -> needed.contains(column) || isRead(column, said))
                        .toList();
    }

    private static boolean isRead(ColumnAttribute<?, ?> column, List<ColumnOption<?>> said) {
        if (column.column().isPrimaryKey() || column.column().isVersion()) {
            return true;
        }
        boolean isRead = column.column().deferredGroup() == null
                && said.stream().noneMatch(option -> option.kind() == Kind.ONLY);
        for (ColumnOption<?> option : said) {
            if (option.isAbout(column)) {
                isRead = option.kind() != Kind.DEFER;
            }
        }
        return isRead;
    }

    /** Those that are read when one of them is touched: the others of its group that the mapping defers, too. */
    static List<? extends ColumnAttribute<?, ?>> with(ColumnAttribute<?, ?> touched) {
        String group = touched.column().deferredGroup();
        return group == null || group.isEmpty()
                ? List.of(touched)
                : touched.entity().canonical().columns().stream()
                        .filter(column -> group.equals(column.column().deferredGroup()))
                        .toList();
    }
}
