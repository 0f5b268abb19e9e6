package dev.kindred.engine;

import dev.kindred.dialect.CataloguePart;
import dev.kindred.dialect.Dialect;
import dev.kindred.schema.Check;
import dev.kindred.schema.Difference;
import dev.kindred.schema.Index;
import dev.kindred.schema.ReflectedCheck;
import dev.kindred.schema.ReflectedIndex;
import dev.kindred.schema.ReflectedTable;
import dev.kindred.schema.Table;
import java.util.ArrayList;
import java.util.List;

/** Compares the indexes and checks of a table with those of the model. For one thread. */
final class IndexComparison {

    private final Dialect dialect;
    private final Table table;
    private final ReflectedTable actual;
    private final Differences differences;
    private final Names names;

    IndexComparison(Dialect dialect, Table table, ReflectedTable actual, Differences differences) {
        this.dialect = dialect;
        this.table = table;
        this.actual = actual;
        this.differences = differences;
        this.names = new Names(dialect);
    }

    void compare() {
        compareIndexes();
        compareChecks();
    }

    private void compareIndexes() {
        List<ReflectedIndex> extra = new ArrayList<>(actual.indexes());
        for (Index index : table.indexes()) {
            ReflectedIndex own = extra.stream()
                    .filter(one -> one.isUnique() == index.isUnique()
                            && one.isPartial() == index.isPartial()
                            && names.areSame(index.columns(), one.columns()))
                    .findFirst()
                    .orElse(null);
            if (own == null) {
                differences.add(
                        Difference.Kind.MISSING_INDEX,
                        index.columns(),
                        index.name(),
                        "the " + (index.isUnique() ? "unique " : "") + "index "
                                + Names.named(index.name(), index.columns()) + " is missing");
            }
            extra.remove(own);
        }
        for (ReflectedIndex own : extra) {
            if (!own.isUniqueKey() && !isOfForeignKey(own)) {
                differences.add(
                        Difference.Kind.EXTRA_INDEX,
                        own.columns(),
                        own.name(),
                        "the index " + Names.named(own.name(), own.columns()) + " is not in the model");
            }
        }
    }

    /** Some databases make an index for each foreign key. */
    private boolean isOfForeignKey(ReflectedIndex index) {
        return !index.isUnique()
                && actual.foreignKeys().stream().anyMatch(key -> key.columns().equals(index.columns()));
    }

    /** Databases spell a condition in their own words, so checks are told apart by their names, as far as these are told. */
    private void compareChecks() {
        if (actual.checks().isEmpty() && !tellsChecks()) {
            return;
        }
        List<ReflectedCheck> extra = new ArrayList<>(actual.checks());
        for (Check check : table.checks()) {
            ReflectedCheck own = extra.stream()
                    .filter(one -> check.name().isEmpty()
                            ? one.condition().equals(check.condition())
                            : dialect.isSameName(check.name(), one.name()))
                    .findFirst()
                    .orElse(null);
            if (own == null) {
                differences.add(
                        Difference.Kind.MISSING_CHECK,
                        List.of(),
                        check.name(),
                        "the check " + named(check) + " is missing");
            }
            extra.remove(own);
        }
        for (ReflectedCheck own : extra) {
            differences.add(
                    Difference.Kind.EXTRA_CHECK,
                    List.of(),
                    own.name(),
                    "the check " + (own.name().isEmpty() ? "" : own.name() + " ") + "(" + own.condition()
                            + ") is not in the model");
        }
    }

    private boolean tellsChecks() {
        return dialect.catalogueQuery(CataloguePart.CHECKS) != null;
    }

    private static String named(Check check) {
        return (check.name().isEmpty() ? "" : check.name() + " ") + "(" + check.condition() + ")";
    }
}
