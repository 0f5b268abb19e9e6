package dev.kindred.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kindred.processor.model.ErrorCode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The page of errors and the processor tell the same story: each wrong example yields its error, and nothing but it. */
class ErrorPageTest {

    private static final Pattern ENTITY = Pattern.compile("@Entity[^{]*?(?:interface|class) (\\w+)");

    @Test
    void listsEachCodeUnderItsTitle() throws IOException {
        Map<String, String> titles = new TreeMap<>();
        for (ErrorCode code : ErrorCode.values()) {
            titles.put(code.code(), code.title());
        }

        Map<String, String> listed = new TreeMap<>();
        ErrorPage.read().titles().forEach((code, title) -> listed.put(code, title.replace("`", "")));

        assertThat(listed).isEqualTo(titles);
    }

    @Test
    void showsWrongAndRightForEachMistakeOfAMapping() throws IOException {
        List<String> codes = Stream.of(ErrorCode.values())
                .filter(code -> code != ErrorCode.FAILURE && code != ErrorCode.OLD_KEY_RECORD)
                .map(ErrorCode::code)
                .toList();

        ErrorPage page = ErrorPage.read();

        assertThat(page.blocks("wrong")).extracting(ErrorPage.Block::code).isEqualTo(codes);
        assertThat(page.blocks("right")).extracting(ErrorPage.Block::code).isEqualTo(codes);
    }

    @TestFactory
    Stream<DynamicTest> wrongExamplesYieldJustTheirErrorOnTheLineTheyName(@TempDir Path folder) throws IOException {
        ErrorPage page = ErrorPage.read();
        return page.blocks("wrong").stream()
                .map(block -> DynamicTest.dynamicTest(block.code(), () -> {
                    Compilation.Outcome outcome = compile(page, block, folder.resolve(block.code() + "w"));

                    assertThat(outcome.messages()).singleElement().asString().startsWith("[" + block.code() + "] ");
                    String line = Compilation.Outcome.lineOf(outcome.errors().get(0));
                    assertThat(line).endsWith(block.naming() == null ? "// " + block.code() : "");
                }));
    }

    @TestFactory
    Stream<DynamicTest> rightExamplesCompile(@TempDir Path folder) throws IOException {
        ErrorPage page = ErrorPage.read();
        return page.blocks("right").stream()
                .map(block -> DynamicTest.dynamicTest(block.code(), () -> {
                    Compilation.Outcome outcome = compile(page, block, folder.resolve(block.code() + "r"));

                    assertThat(outcome.messages()).isEmpty();
                }));
    }

    private static Compilation.Outcome compile(ErrorPage page, ErrorPage.Block block, Path folder) {
        Compilation compilation = new Compilation(folder)
                .source("library/Example.java", page.source(block))
                .source("library/Uses.java", uses(block));
        ErrorPage.Block library = page.library(block.code());
        if (library != null) {
            compilation.classPath(new Compilation(folder.resolve("library"))
                    .source("library/Mixin.java", page.source(library))
                    .withoutProcessor()
                    .run()
                    .classes());
        }
        if (block.naming() != null) {
            compilation.option("-Akindred.naming=" + block.naming());
        }
        return compilation.run();
    }

    /** User code that needs what is generated: it must not fail along with the mapping. */
    private static String uses(ErrorPage.Block block) {
        StringBuilder uses = new StringBuilder("package library;\n\nclass Uses {\n");
        Matcher entities = ENTITY.matcher(block.text());
        while (entities.find() && !block.text().contains("class Library")) {
            String entity = entities.group(1);
            String constant = entity.replaceAll("(?<=[a-z])(?=[A-Z])", "_").toUpperCase(Locale.ROOT);
            boolean needsArguments = block.text().contains(entity + "(String name)")
                    && !block.text().contains("protected " + entity + "()");
            uses.append("    Object new")
                    .append(entity)
                    .append(" = ")
                    .append(entity)
                    .append("_.")
                    .append(constant);
            uses.append(needsArguments ? ".create(\"\");\n" : ".create();\n");
        }
        return uses.append("}\n").toString();
    }
}
