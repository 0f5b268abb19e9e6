package dev.kindred.dialect;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What stands fixed of one database: plain values, so that a {@link Dialect} has methods only for what must be decided. Immutable:
 * each {@code with…} method answers a changed copy.
 *
 * @param name the database's name, as its users write it
 * @param features what it can do that others cannot
 * @param identifiers how it spells names
 * @param mostParameters the most parameters of one statement
 * @param startUp the statements that make a connection of somebody else's pool ready
 * @param tablesQuery a query for all tables and views: the schema, the name, and whether the schema is the connection's own; where a
 *     setting decides it, whether names that differ by case alone are two
 * @param tableOptions what ends CREATE TABLE, with a blank before it; empty if nothing
 * @param dropSuffix what comes after the table's name in DROP TABLE, with a blank before it; empty if nothing
 * @param sequences how sequences are spelt; null if there are none
 * @param explain what comes before a SELECT that is to be planned and not run, with a blank behind it
 * @param json how rows are answered as a JSON text; null if they are not
 */
public record Traits(
        String name,
        Set<Feature> features,
        Identifiers identifiers,
        int mostParameters,
        List<String> startUp,
        String tablesQuery,
        String tableOptions,
        String dropSuffix,
        @Nullable SequenceRules sequences,
        String explain,
        @Nullable JsonRules json) {

    private static final String STANDARD_TABLES = "select table_schema, table_name,"
            + " case when table_schema = current_schema then 1 else 0 end from information_schema.tables";

    public Traits {
        features = Set.copyOf(features);
        startUp = List.copyOf(startUp);
    }

    /** Those of a database that goes by the standard: 32,767 parameters, {@code information_schema}, nothing to set. */
    public static Traits of(String name, Set<Feature> features, Identifiers identifiers) {
        return new Traits(
                name, features, identifiers, 32_767, List.of(), STANDARD_TABLES, "", "", null, "explain ", null);
    }

    /** These with at most so many parameters. */
    public Traits withMostParameters(int most) {
        return new Traits(
                name,
                features,
                identifiers,
                most,
                startUp,
                tablesQuery,
                tableOptions,
                dropSuffix,
                sequences,
                explain,
                json);
    }

    /** These with statements that make a connection ready. */
    public Traits withStartUp(String... statements) {
        return new Traits(
                name,
                features,
                identifiers,
                mostParameters,
                List.of(statements),
                tablesQuery,
                tableOptions,
                dropSuffix,
                sequences,
                explain,
                json);
    }

    /** These with another query for tables. */
    public Traits withTablesQuery(String sql) {
        return new Traits(
                name,
                features,
                identifiers,
                mostParameters,
                startUp,
                sql,
                tableOptions,
                dropSuffix,
                sequences,
                explain,
                json);
    }

    /** These with what ends CREATE TABLE. */
    public Traits withTableOptions(String sql) {
        return new Traits(
                name,
                features,
                identifiers,
                mostParameters,
                startUp,
                tablesQuery,
                sql,
                dropSuffix,
                sequences,
                explain,
                json);
    }

    /** These with what ends DROP TABLE. */
    public Traits withDropSuffix(String sql) {
        return new Traits(
                name,
                features,
                identifiers,
                mostParameters,
                startUp,
                tablesQuery,
                tableOptions,
                sql,
                sequences,
                explain,
                json);
    }

    /** These with sequences. */
    public Traits withSequences(SequenceRules rules) {
        return new Traits(
                name,
                features,
                identifiers,
                mostParameters,
                startUp,
                tablesQuery,
                tableOptions,
                dropSuffix,
                rules,
                explain,
                json);
    }

    /** These with another way to ask for a plan. */
    public Traits withExplain(String words) {
        return new Traits(
                name,
                features,
                identifiers,
                mostParameters,
                startUp,
                tablesQuery,
                tableOptions,
                dropSuffix,
                sequences,
                words,
                json);
    }

    /** These with a way to answer rows as a JSON text. */
    public Traits withJson(JsonRules rules) {
        return new Traits(
                name,
                features,
                identifiers,
                mostParameters,
                startUp,
                tablesQuery,
                tableOptions,
                dropSuffix,
                sequences,
                explain,
                rules);
    }
}
