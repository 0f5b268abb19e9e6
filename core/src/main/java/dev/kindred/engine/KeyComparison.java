package dev.kindred.engine;

import dev.kindred.dialect.Dialect;
import dev.kindred.dialect.Feature;
import dev.kindred.schema.Column;
import dev.kindred.schema.Difference;
import dev.kindred.schema.ForeignKey;
import dev.kindred.schema.ReflectedForeignKey;
import dev.kindred.schema.ReflectedKey;
import dev.kindred.schema.ReflectedTable;
import dev.kindred.schema.Table;
import dev.kindred.schema.UniqueKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Compares the keys of a table with those of the model. For one thread. */
final class KeyComparison {

    private final Dialect dialect;
    private final Table table;
    private final ReflectedTable actual;
    private final List<CatalogueEntry> entries;
    private final Differences differences;
    private final Names names;

    /** Compares a table; the entries are all tables there are, by which the targets of foreign keys are found. */
    KeyComparison(
            Dialect dialect,
            Table table,
            ReflectedTable actual,
            List<CatalogueEntry> entries,
            Differences differences) {
        this.dialect = dialect;
        this.table = table;
        this.actual = actual;
        this.entries = entries;
        this.differences = differences;
        this.names = new Names(dialect);
    }

    void compare() {
        comparePrimaryKey();
        compareForeignKeys();
        compareUniqueKeys();
    }

    private void comparePrimaryKey() {
        List<String> wanted = table.primaryKey().stream().map(Column::name).toList();
        ReflectedKey own = actual.primaryKey();
        List<String> is = own == null ? List.of() : own.columns();
        if (!names.areSame(wanted, is)) {
            differences.add(
                    Difference.Kind.PRIMARY_KEY,
                    wanted,
                    own == null ? "" : own.name(),
                    (is.isEmpty() ? "there is no primary key" : "the primary key is " + Names.text(is))
                            + ", the model says " + (wanted.isEmpty() ? "there is none" : Names.text(wanted)));
        }
    }

    private void compareForeignKeys() {
        List<ReflectedForeignKey> extra = new ArrayList<>(actual.foreignKeys());
        for (ForeignKey key : table.foreignKeys()) {
            ReflectedForeignKey own =
                    extra.stream().filter(one -> isSame(key, one)).findFirst().orElse(null);
            if (own == null) {
                differences.add(
                        Difference.Kind.MISSING_FOREIGN_KEY, key.columns(), "", "the " + text(key) + " is missing");
            } else {
                extra.remove(own);
                compareRule(key, own, " on delete ", key.onDelete(), own.onDelete());
                compareRule(key, own, " on update ", key.onUpdate(), own.onUpdate());
            }
        }
        for (ReflectedForeignKey own : extra) {
            differences.add(
                    Difference.Kind.EXTRA_FOREIGN_KEY,
                    own.columns(),
                    own.name(),
                    "the foreign key " + Names.named(own.name(), own.columns()) + " to " + own.targetTable() + " "
                            + Names.text(own.targetColumns()) + " is not in the model");
        }
    }

    private boolean isSame(ForeignKey key, ReflectedForeignKey own) {
        return names.areSame(key.columns(), own.columns())
                && names.areSame(key.targetColumns(), own.targetColumns())
                && entries.stream()
                        .anyMatch(entry -> entry.isNamed(key.targetSchema(), key.targetTable(), dialect)
                                && entry.schema().equals(own.targetSchema())
                                && dialect.isSameName(own.targetTable(), entry.name()));
    }

    private void compareRule(ForeignKey key, ReflectedForeignKey own, String when, Enum<?> wanted, String is) {
        String rule = wanted.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        if (!plain(rule).equals(plain(is))) {
            differences.add(
                    Difference.Kind.FOREIGN_KEY_RULE,
                    key.columns(),
                    own.name(),
                    "the " + text(key) + " is" + when + is + ", the model says" + when + rule);
        }
    }

    private String plain(String rule) {
        return rule.equals("restrict") && !dialect.has(Feature.RESTRICT_APART) ? "no action" : rule;
    }

    private void compareUniqueKeys() {
        List<ReflectedKey> keys = new ArrayList<>(actual.uniqueKeys());
        List<ReflectedKey> extra = new ArrayList<>(keys);
        ReflectedKey primaryKey = actual.primaryKey();
        if (primaryKey != null) {
            keys.add(primaryKey);
        }
        for (UniqueKey key : table.uniqueKeys()) {
            extra.removeIf(own -> names.haveSame(key.columns(), own.columns()));
            if (keys.stream().noneMatch(own -> names.haveSame(key.columns(), own.columns()))) {
                differences.add(
                        Difference.Kind.MISSING_UNIQUE_KEY,
                        key.columns(),
                        key.name(),
                        "the unique key " + Names.named(key.name(), key.columns()) + " is missing");
            }
        }
        extra.removeIf(own -> table.indexes().stream()
                .anyMatch(index -> index.isUnique() && names.areSame(index.columns(), own.columns())));
        for (ReflectedKey own : extra) {
            differences.add(
                    Difference.Kind.EXTRA_UNIQUE_KEY,
                    own.columns(),
                    own.name(),
                    "the unique key " + Names.named(own.name(), own.columns()) + " is not in the model");
        }
    }

    private static String text(ForeignKey key) {
        return "foreign key " + Names.text(key.columns()) + " to " + key.targetTable() + " "
                + Names.text(key.targetColumns());
    }
}
