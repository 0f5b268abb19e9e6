package dev.kindred.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Compiling over what an earlier compilation left. */
class OldKeyRecordTest {

    private static final String LINE = """
            package library;

            #imports

            @Entity
            public interface Line {
                @Id long page();
                Line page(long page);

                @Id Integer number();
                Line number(Integer number);
            }
            """;

    @TempDir
    private Path folder;

    private Compilation line(String text) {
        return new Compilation(folder).source("library/Line.java", text).classPath(folder.resolve("classes"));
    }

    @Test
    void keepsARecordThatIsStillRight() {
        line(LINE).run();

        Compilation.Outcome again = line(LINE).run();

        assertThat(again.messages()).isEmpty();
        assertThat(again.classes().resolve("library/LineKey.class")).exists();
        assertThat(again.generated()).containsKey("library/LineKey.java");
    }

    @Test
    void refusesARecordThatIsOutdatedOnlyWhereJavacWouldBreakDown() {
        line(LINE).run();

        Compilation.Outcome again = line(LINE.replace("long page", "int page")).run();

        if (Runtime.version().feature() < 21) {
            assertThat(again.messages()).singleElement().asString().startsWith("[KIN-041]");
        } else {
            assertThat(again.messages()).isEmpty();
        }
    }
}
