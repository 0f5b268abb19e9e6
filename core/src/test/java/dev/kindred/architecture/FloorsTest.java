package dev.kindred.architecture;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class FloorsTest {
    /** Each package of the core and all it may import: downwards only. A new door needs a reason in its commit. */
    static final Map<String, Set<String>> MAY_IMPORT = Map.ofEntries(
            entry("exception", Set.of()),
            entry("instrument", Set.of()),
            entry("annotation", Set.of()),
            entry("collection", Set.of("instrument", "exception")),
            entry("type", Set.of("exception")),
            entry("sql", Set.of("type", "exception")),
            // What a user writes at @ForeignKey is what DDL spells: one enum, hence annotation.
            entry("schema", Set.of("annotation", "sql", "type", "exception")),
            entry("dialect", Set.of("schema", "sql", "type", "exception")),
            entry("engine", Set.of("dialect", "schema", "sql", "type", "exception")),
            // collection: a backref's list has no accessor, and the model hands it out
            entry("mapping", Set.of("schema", "sql", "type", "instrument", "collection", "annotation", "exception")),
            // annotation: how a relationship is loaded is said at it, and by an option: one enum
            // plan: a query tells how it would be run
            // instrument, type: a dynamic collection asks its owner who runs its query, and for the key it binds
            entry(
                    "query",
                    Set.of("plan", "mapping", "sql", "type", "collection", "instrument", "annotation", "exception")),
            entry("plan", Set.of("mapping", "sql", "annotation", "exception")),
            // query: an object of a session tells its own collections who runs their queries
            entry("state", Set.of("query", "mapping", "plan", "collection", "instrument", "exception")),
            entry(
                    "loading",
                    Set.of(
                            "query",
                            "plan",
                            "state",
                            "mapping",
                            "collection",
                            "annotation",
                            "instrument",
                            "engine",
                            "schema",
                            "sql",
                            "type",
                            "exception")),
            entry(
                    "unitofwork",
                    Set.of(
                            "plan",
                            "state",
                            "mapping",
                            "collection",
                            "instrument",
                            "engine",
                            "schema",
                            "sql",
                            "type",
                            "exception")),
            entry(
                    "session",
                    Set.of(
                            "loading",
                            "unitofwork",
                            "query",
                            "plan",
                            "state",
                            "mapping",
                            "collection",
                            "annotation",
                            "instrument",
                            "engine",
                            "schema",
                            "sql",
                            "type",
                            "exception")));

    private static final Map<String, Set<String>> TWO_FLOORS = Map.of("sql", Set.of(), "schema", Set.of("sql"));

    @Test
    void packagesImportDownwardsOnly() {
        assertThat(Floors.violations(SourceFile.ofCore(), MAY_IMPORT)).isEmpty();
    }

    @Test
    void grantedDoorsFormNoCircle() {
        assertThat(Floors.inCircle(MAY_IMPORT)).isEmpty();
    }

    @Test
    void everyFileOfTheBuildFitsInAReadersHead() {
        assertThat(Floors.tooLong(SourceFile.ofBuild())).isEmpty();
    }

    @Test
    void everyTypeOfTheBuildIsNamedForWhatItIs() {
        assertThat(Floors.badlyNamed(SourceFile.ofBuild())).isEmpty();
    }

    @Test
    void findsAnImportUpwards() {
        assertThat(violations("package dev.kindred.sql;\nimport dev.kindred.schema.Table;\nfinal class Node {}"))
                .containsExactly("Made.java: sql may not use schema");
    }

    @Test
    void findsAStaticImportUpwards() {
        assertThat(violations("package dev.kindred.sql;\nimport static dev.kindred.schema.Table.of;\n"))
                .containsExactly("Made.java: sql may not use schema");
    }

    @Test
    void findsAFullyQualifiedUseUpwards() {
        assertThat(violations("package dev.kindred.sql;\nfinal class Node { dev.kindred.schema.Table table; }"))
                .containsExactly("Made.java: sql may not use schema");
    }

    @Test
    void findsAPackageWithoutARow() {
        assertThat(violations("package dev.kindred.util;\nfinal class Strings {}"))
                .containsExactly("Made.java: package util has no row in the table");
        assertThat(violations("package dev.kindred.sql.inner;\nfinal class Node {}"))
                .containsExactly("Made.java: package sql.inner has no row in the table");
    }

    @Test
    void letsGrantedImportsOwnNamesAndCommentsPass() {
        assertThat(violations("""
                        // dev.kindred.session.Session is above
                        package dev.kindred.schema;

                        import dev.kindred.sql.Node;

                        /** Unlike {@link dev.kindred.session.Session}. */
                        final class Table {
                            dev.kindred.schema.Table self;
                            String quote = "\\"dev.kindred.session" + '"' + \"""
                                dev.kindred."session"
                                \""";
                        }
                        """)).isEmpty();
    }

    @Test
    void seesCodeBehindALiteralThatLooksLikeAComment() {
        assertThat(violations("package dev.kindred.sql;\nString s = \"/*\"; dev.kindred.schema.Table t; // */"))
                .containsExactly("Made.java: sql may not use schema");
    }

    @Test
    void findsACircleOfDoors() {
        Map<String, Set<String>> doors = Map.of(
                "ground",
                Set.of(),
                "left",
                Set.of("right", "ground"),
                "right",
                Set.of("left"),
                "roof",
                Set.of("ground"));

        assertThat(Floors.inCircle(doors)).containsExactly("left", "right");
    }

    @Test
    void findsAFileThatGrewTooLong() {
        SourceFile full = new SourceFile("Full.java", "\n".repeat(500));
        SourceFile over = new SourceFile("Over.java", "\n".repeat(501));

        assertThat(Floors.tooLong(List.of(full, over))).containsExactly("Over.java: 501 lines");
    }

    @Test
    void findsForbiddenNameEndings() {
        String text = """
                class AuthorImpl { record RowData() {} interface Context {} enum SqlUtil {} }
                class Strings { class BatchUtils {} class KeyHelper {} class PoolManager {} class TypeInfo {} class TestBase {} }
                """;

        assertThat(Floors.badlyNamed(List.of(new SourceFile("Made.java", text))))
                .extracting(line -> line.substring("Made.java: ".length()))
                .containsExactly(
                        "AuthorImpl",
                        "RowData",
                        "Context",
                        "SqlUtil",
                        "BatchUtils",
                        "KeyHelper",
                        "PoolManager",
                        "TypeInfo",
                        "TestBase");
    }

    @Test
    void letsTheWordsOfTheFieldPass() {
        String text =
                "class MetaData {} class TableMetaData {} class Database {} class Information {} // class AImpl {}";

        assertThat(Floors.badlyNamed(List.of(new SourceFile("Made.java", text))))
                .isEmpty();
    }

    private static List<String> violations(String text) {
        return Floors.violations(List.of(new SourceFile("Made.java", text)), TWO_FLOORS);
    }
}
