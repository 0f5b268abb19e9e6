package dev.kindred.dialect;

import dev.kindred.exception.MappingException;
import dev.kindred.schema.Sequence;
import dev.kindred.schema.Table;
import java.util.List;

/** Refuses names that a database would cut or refuse: cut ones are not found again. Pure functions. */
final class NameLengths {

    private NameLengths() {}

    /**
     * Checks the names of tables with all that is in them, and of sequences.
     *
     * @throws MappingException for the first that is too long
     */
    static void check(List<Table> tables, List<Sequence> sequences, Dialect dialect) {
        for (Table table : tables) {
            String of = table.label() + " has ";
            check(of + "a table", table.tableName(), dialect);
            table.columns().forEach(column -> check(of + "a column", column.name(), dialect));
            check(of + "a primary key", table.primaryKeyName(), dialect);
            table.foreignKeys().forEach(key -> check(of + "a foreign key", key.name(), dialect));
            table.uniqueKeys().forEach(key -> check(of + "a unique key", key.name(), dialect));
            table.indexes().forEach(index -> check(of + "an index", index.name(), dialect));
            table.checks().forEach(check -> check(of + "a check", check.name(), dialect));
        }
        sequences.forEach(sequence -> check("There is a sequence", sequence.name(), dialect));
    }

    private static void check(String what, String name, Dialect dialect) {
        Identifiers identifiers = dialect.identifiers();
        if (identifiers.isTooLong(name)) {
            throw new MappingException("[KIN-064] " + what + " \"" + name + "\", but " + dialect.name()
                    + " takes names of " + identifiers.longest() + " characters at most. Give a shorter one.");
        }
    }
}
