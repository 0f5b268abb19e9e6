package dev.kindred.schema;

import dev.kindred.exception.MappingException;
import dev.kindred.type.SqlType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A set of tables that fit together: all a database is created from. Immutable; any number of threads may share it.
 */
public final class MetaData {

    private final List<TableSet> sets;
    private final NamingConvention naming;
    private final Map<String, Table> tables = new LinkedHashMap<>();
    private final Map<String, Sequence> sequences = new LinkedHashMap<>();

    private MetaData(List<TableSet> sets, NamingConvention naming) {
        this.sets = sets;
        this.naming = naming;
    }

    /**
     * The tables of these models, checked against each other.
     *
     * @throws MappingException if two models have one table, or a foreign key points to a table or column that is not there,
     *     to one of another type, or to one that is neither key nor unique; or if two say different things of one sequence
     */
    public static MetaData of(TableSet... sets) {
        MetaData metaData = new MetaData(List.of(sets), NamingConvention.STANDARD);
        for (TableSet set : sets) {
            set.tables().forEach(metaData::add);
            set.sequences().forEach(metaData::add);
        }
        metaData.tables.values().forEach(metaData::check);
        return metaData;
    }

    /** The models it was made of, in the order given. */
    public List<TableSet> sets() {
        return sets;
    }

    /** How constraints and indexes are named that have no name of their own. */
    public NamingConvention naming() {
        return naming;
    }

    /** The same tables, whose constraints and indexes are named in another way. */
    public MetaData withNaming(NamingConvention other) {
        MetaData same = new MetaData(sets, other);
        same.tables.putAll(tables);
        same.sequences.putAll(sequences);
        return same;
    }

    /**
     * The same tables, with a name for each constraint and index that the naming convention names.
     *
     * @param longest how many bytes a name may have where the tables are created
     * @throws MappingException if a name that was given is longer, or two in one schema are alike, whatever their case
     */
    public MetaData named(int longest) {
        MetaData named = new MetaData(sets, naming);
        NamesTaken taken = new NamesTaken();
        tables.values().forEach(taken::addTable);
        tables.forEach((name, table) -> named.tables.put(name, naming.name(table, longest)));
        named.tables.values().forEach(taken::addRules);
        named.sequences.putAll(sequences);
        return named;
    }

    /** The tables in an order in which each comes after those its foreign keys point to, as far as there is one. */
    public List<Table> sortedTables() {
        List<Table> sorted = new ArrayList<>();
        TopologicalSort.groups(tables.values(), this::targets).forEach(sorted::addAll);
        return sorted;
    }

    /** The sequences, each once: those that number columns, and those that were given by themselves. */
    public List<Sequence> sequences() {
        return List.copyOf(sequences.values());
    }

    /**
     * Some of the tables, with the foreign keys among them alone: those that are in one of several databases. Sequences that number no
     * column stay.
     */
    public MetaData only(Predicate<? super Table> isWanted) {
        MetaData some = new MetaData(sets, naming);
        Set<String> names = new HashSet<>();
        tables.values().stream().filter(isWanted).forEach(table -> names.add(table.toString()));
        for (Table table : tables.values()) {
            if (names.contains(table.toString())) {
                some.tables.put(
                        table.toString(),
                        table.withForeignKeys(table.foreignKeys().stream()
                                .filter(key -> names.contains(name(key.targetSchema(), key.targetTable())))
                                .toList()));
            }
        }
        some.sequences.putAll(sequences);
        Sequence.of(tables.values()).forEach(sequence -> some.sequences.remove(sequence.toString()));
        Sequence.of(some.tables.values()).forEach(some::add);
        return some;
    }

    private List<Table> targets(Table table) {
        List<Table> targets = new ArrayList<>();
        for (ForeignKey key : table.foreignKeys()) {
            Table target = tables.get(name(key.targetSchema(), key.targetTable()));
            if (target != null) {
                targets.add(target);
            }
        }
        return targets;
    }

    private void add(Table table) {
        Table other = tables.putIfAbsent(table.toString(), table);
        if (other != null && !other.equals(table)) {
            throw new MappingException("[KIN-025] " + other.label() + " and " + table.label()
                    + " are both mapped to the table \"" + table
                    + "\". Give one of them another name in @Entity(\"...\").");
        }
    }

    private void add(Sequence sequence) {
        Sequence other = sequences.putIfAbsent(sequence.toString(), sequence);
        if (other != null && !other.equals(sequence)) {
            throw new MappingException("[KIN-067] Two say different things of the sequence " + sequence + ": start "
                    + other.start() + ", allocation " + other.allocation() + ", and start " + sequence.start()
                    + ", allocation " + sequence.allocation()
                    + ". Say the same in each @Sequence, or give them sequences of their own.");
        }
    }

    private void check(Table table) {
        for (ForeignKey key : table.foreignKeys()) {
            Table target = tables.get(name(key.targetSchema(), key.targetTable()));
            String where = "The foreign key " + table.label() + "." + String.join(", ", key.columns());
            if (target == null) {
                Set<String> known = new TreeSet<>(tables.keySet());
                throw new MappingException("[KIN-015] " + where + " points to the table \"" + key.targetTable()
                        + "\", which is not among " + known
                        + ". Correct the name, or give that table's model to MetaData.of(...) too." + inSchema(key));
            }
            for (int i = 0; i < key.columns().size(); i++) {
                check(
                        where,
                        table.column(key.columns().get(i)),
                        target,
                        key.targetColumns().get(i));
            }
            if (!isUnique(target, Set.copyOf(key.targetColumns()))) {
                throw new MappingException("[KIN-015] " + where + " points to \"" + target + "."
                        + String.join(", ", key.targetColumns())
                        + "\", which is neither that table's key nor unique. Make it unique with"
                        + " @Column(unique = true) or @Unique, or point to the key.");
            }
        }
    }

    private String inSchema(ForeignKey key) {
        return tables.values().stream()
                .filter(table ->
                        key.targetSchema().isEmpty() && table.tableName().equals(key.targetTable()))
                .map(table -> " Name its schema too: \"" + table + "." + String.join(", ", key.targetColumns()) + "\".")
                .findFirst()
                .orElse("");
    }

    private static boolean isUnique(Table table, Set<String> columns) {
        List<String> primaryKey = table.primaryKey().stream().map(Column::name).toList();
        return columns.equals(Set.copyOf(primaryKey))
                || table.uniqueKeys().stream().anyMatch(key -> columns.equals(Set.copyOf(key.columns())))
                || table.columns().stream()
                        .anyMatch(column -> column.isUnique() && columns.equals(Set.of(column.name())));
    }

    private static void check(String where, @Nullable Column<?> own, Table target, String targetColumn) {
        Column<?> other = target.column(targetColumn);
        if (own == null || other == null) {
            throw new MappingException("[KIN-015] " + where + " points to the column \"" + target + "." + targetColumn
                    + "\", which does not exist. Correct the name.");
        }
        SqlType<?> type = own.type();
        if (!type.isComparableTo(other.type())) {
            throw new MappingException("[KIN-016] " + where + " is a " + described(type) + ", but \"" + target + "."
                    + targetColumn + "\" is a " + described(other.type()) + ". Give both the same type.");
        }
    }

    private static String described(SqlType<?> type) {
        String converter = type.converterName();
        return type.javaType().getSimpleName() + (converter == null ? "" : " by " + converter);
    }

    private static String name(String schema, String table) {
        return schema.isEmpty() ? table : schema + "." + table;
    }

    @Override
    public String toString() {
        return "MetaData" + tables.keySet();
    }
}
