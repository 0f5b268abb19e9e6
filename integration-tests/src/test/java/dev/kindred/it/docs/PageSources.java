package dev.kindred.it.docs;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes source files of the Java blocks of a page: types as they are, statements in methods. Pure functions. */
final class PageSources {

    /** The class with the statements that are run. */
    static final String PROGRAM = "PageProgram";

    private static final Pattern ENTITY =
            Pattern.compile("@Entity\\b.*\\n(?:@.*\\n)*.*?\\b(?:interface|class) (\\w+)", Pattern.MULTILINE);
    private static final Pattern TYPE =
            Pattern.compile("^(?:\\w+ )*(?:interface|class|record|enum) (\\w+)", Pattern.MULTILINE);
    private static final Pattern VALUE = Pattern.compile("(\\s*)(?:([\\w<>.]+) (\\w+) = )?(.*);\\s+// = (.*)");
    private static final Pattern THROWS = Pattern.compile("(\\s*)(.*;)\\s+// throws (\\w+)");
    private static final Pattern PRINTS = Pattern.compile("System\\.out\\.println\\((.*)\\);");
    private static final Pattern ENGINE = Pattern.compile("Engine\\.create\\(\"jdbc:sqlite:[\\w-]+\\.db\"\\)");

    /** What a page need not import, for readers know or their editor does. */
    private static final List<String> IMPORTS = List.of(
            "import static dev.kindred.annotation.Cascade.*;",
            "import static dev.kindred.annotation.ReferentialAction.*;",
            "import static dev.kindred.query.LoadOption.selectin;",
            "import static dev.kindred.sql.Sql.*;",
            "import dev.kindred.annotation.*;",
            "import dev.kindred.engine.*;",
            "import dev.kindred.exception.*;",
            "import dev.kindred.instrument.Status;",
            "import dev.kindred.plan.*;",
            "import dev.kindred.query.DynamicCollection;",
            "import dev.kindred.query.WriteOnlyCollection;",
            "import dev.kindred.schema.MetaData;",
            "import dev.kindred.session.*;",
            "import dev.kindred.sql.*;",
            "import java.math.*;",
            "import java.time.*;",
            "import java.util.*;",
            "import org.jspecify.annotations.Nullable;");

    private PageSources() {}

    static List<Unit> of(Page page) throws IOException {
        List<Unit> units = new ArrayList<>();
        List<String> models = new ArrayList<>();
        Path other = page.entities();
        if (other != null) {
            addTypes(Page.read(other), units, models);
        }
        addTypes(page, units, models);
        List<String> imports = imports(page, models);
        for (Page.Block block : page.blocks()) {
            if (block.isJava() && !block.declaresTypes() && !block.isRun()) {
                units.add(statements(page, block, imports));
            }
        }
        units.add(program(page, imports));
        return units;
    }

    private static void addTypes(Page page, List<Unit> units, List<String> models) {
        for (Page.Block block : page.blocks()) {
            if (block.isJava() && block.declaresTypes()) {
                boolean isFile = block.code().stream().anyMatch(line -> line.startsWith("package "));
                Unit unit = new Unit(page, isFile ? firstType(block) : "Types" + block.line());
                if (!isFile) {
                    header(unit, IMPORTS);
                }
                units.add(body(unit, block));
                Matcher entities = ENTITY.matcher(String.join("\n", block.code()));
                while (entities.find()) {
                    String name = entities.group(1);
                    models.add("import static library." + name + "_."
                            + name.replaceAll("(?<=[a-z])(?=[A-Z])", "_").toUpperCase(Locale.ROOT) + ";");
                }
            }
        }
    }

    // What a block with a package shows is a whole file, whose name and lines a page may tell.
    private static String firstType(Page.Block block) {
        Matcher type = TYPE.matcher(String.join("\n", block.code()));
        return type.find() ? type.group(1) : "Types" + block.line();
    }

    // A page that has a block of imports shows all it needs.
    private static List<String> imports(Page page, List<String> models) {
        List<String> shown = page.blocks().stream()
                .filter(block -> block.isJava() && isImports(block))
                .flatMap(block -> block.code().stream())
                .toList();
        if (!shown.isEmpty()) {
            return shown;
        }
        List<String> all = new ArrayList<>(IMPORTS);
        all.addAll(models);
        return all;
    }

    private static boolean isImports(Page.Block block) {
        return block.code().stream().allMatch(line -> line.isBlank() || line.startsWith("import "));
    }

    private static Unit statements(Page page, Page.Block block, List<String> imports) {
        Unit unit = new Unit(page, "Block" + block.line());
        header(unit, imports);
        blockImports(unit, block);
        unit.around("final class Block" + block.line() + " {");
        unit.around("    void block("
                + block.notes().getOrDefault("given", "").replace(";", ",").strip() + ") throws Exception {");
        return body(unit, block, false).around("}}");
    }

    private static Unit program(Page page, List<String> imports) {
        Unit unit = new Unit(page, PROGRAM);
        header(unit, imports);
        List<Page.Block> run = page.blocks().stream().filter(Page.Block::isRun).toList();
        run.forEach(block -> blockImports(unit, block));
        unit.around("public final class " + PROGRAM + " {");
        unit.around("public static void run(String url, dev.kindred.engine.EngineOptions options,"
                + " java.util.function.BiConsumer<String, Object> witness) throws Exception {");
        for (Page.Block block : run) {
            boolean stays = block.notes().containsKey("setup");
            unit.around(stays ? "" : "{");
            body(unit, block, true);
            unit.around((stays ? "" : "}") + " witness.accept(\"end " + block.line() + "\", null);");
        }
        unit.around("}");
        unit.around("static dev.kindred.engine.Engine opened(dev.kindred.engine.Engine engine,"
                + " java.util.function.BiConsumer<String, Object> witness) {");
        return unit.around("witness.accept(\"opened 0\", engine); return engine; }}");
    }

    private static void header(Unit unit, List<String> imports) {
        unit.around("package library;");
        imports.forEach(unit::around);
    }

    private static void blockImports(Unit unit, Page.Block block) {
        for (int i = 0; i < block.code().size(); i++) {
            if (block.code().get(i).startsWith("import ")) {
                unit.shown(block.code().get(i), block.line() + i);
            }
        }
    }

    private static Unit body(Unit unit, Page.Block block) {
        for (int i = 0; i < block.code().size(); i++) {
            unit.shown(block.code().get(i), block.line() + i);
        }
        return unit;
    }

    private static Unit body(Unit unit, Page.Block block, boolean run) {
        for (int i = 0; i < block.code().size(); i++) {
            String line = block.code().get(i);
            if (!line.startsWith("import ")) {
                int place = block.line() + i;
                unit.shown(run ? witnessed(line, place) : line, place);
            }
        }
        return unit;
    }

    private static String witnessed(String line, int place) {
        String code = ENGINE.matcher(line).replaceFirst("opened(Engine.create(url, options), witness)");
        code = PRINTS.matcher(code).replaceFirst("witness.accept(\"prints " + place + "\", $1);");
        Matcher value = VALUE.matcher(code);
        if (value.matches()) {
            String told = "witness.accept(\"value " + place + "\", ";
            return value.group(3) == null
                    ? told + value.group(4) + ");"
                    : code.substring(0, value.end(4)) + "; " + told + value.group(3) + ");";
        }
        Matcher failure = THROWS.matcher(code);
        if (failure.matches()) {
            String told = "witness.accept(\"throws " + place + "\", ";
            return "try { " + failure.group(2) + " " + told + "null); } catch (Throwable e) { " + told + "e); }";
        }
        return code;
    }

    /** Whether a line of code says what its value prints as, or in which error it ends. */
    static boolean tells(String line) {
        return VALUE.matcher(line).matches() || THROWS.matcher(line).matches();
    }

    /** What a line of code says its value prints as. */
    static String value(String line) {
        Matcher matcher = VALUE.matcher(line);
        return matcher.matches() ? matcher.group(5).strip() : "";
    }

    /** The error in which a line of code says it ends. */
    static String failure(String line) {
        Matcher matcher = THROWS.matcher(line);
        return matcher.matches() ? matcher.group(3) : "";
    }
}
