package dev.kindred.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the processor does with code that is not even Java yet, and how build tools find it. */
class RobustnessTest {

    @TempDir
    private Path folder;

    private Compilation.Outcome compile(String text) {
        return new Compilation(folder)
                .source("library/Author.java", "package library;\nimport dev.kindred.annotation.*;\n" + text)
                .run();
    }

    @Test
    void leavesMisspeltTypesToTheCompiler() {
        Compilation.Outcome outcome = compile("""
                @Entity interface Author {
                    @Id Long id();
                    Strin name();
                    Author name(Strin name);
                    @Relationship java.util.List<Bok> books();
                }
                """);

        assertThat(outcome.messages())
                .isNotEmpty()
                .allSatisfy(message -> assertThat(message).contains("cannot find symbol"));
    }

    @Test
    void leavesMisspeltAnnotationsToTheCompiler() {
        assertThat(compile("@Entity(tabel = \"a\") interface Author { @Id Long id(); }")
                        .messages())
                .singleElement()
                .asString()
                .contains("tabel");
        assertThat(compile("@Entity(1) interface Author { @Id Long id(); }").messages())
                .singleElement()
                .asString()
                .contains("incompatible types");
    }

    @Test
    void refusesATypeThatAnotherProcessorWritesTooLate() {
        Compilation.Outcome outcome = new Compilation(folder)
                .source("library/Author.java", """
                        package library;

                        #imports

                        @Entity interface Author {
                            @Id Long id();
                            Genre genre();
                        }
                        """)
                .processor(new GenreWriter())
                .run();

        assertThat(outcome.messages()).singleElement().asString().startsWith("[KIN-002] Author.genre");
    }

    /** Stands for a processor of somebody else. */
    @SupportedAnnotationTypes("*")
    private static final class GenreWriter extends AbstractProcessor {

        private boolean isDone;

        @Override
        public SourceVersion getSupportedSourceVersion() {
            return SourceVersion.latestSupported();
        }

        @Override
        public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
            if (!isDone) {
                isDone = true;
                try (Writer writer = processingEnv
                        .getFiler()
                        .createSourceFile("library.Genre")
                        .openWriter()) {
                    writer.write("package library; enum Genre { NOVEL }");
                } catch (IOException failure) {
                    throw new UncheckedIOException(failure);
                }
            }
            return false;
        }
    }

    @Test
    void worksInTheUnnamedPackage() {
        Compilation.Outcome outcome = new Compilation(folder)
                .source(
                        "Author.java",
                        "@dev.kindred.annotation.Entity public interface Author { @dev.kindred.annotation.Id Long id(); }")
                .run();

        assertThat(outcome.messages()).isEmpty();
        assertThat(outcome.generated()).containsOnlyKeys("AuthorEntity.java", "Author_.java");
    }

    @Test
    void isFoundByTheCompilerAndByGradle() throws IOException {
        assertThat(resource("META-INF/services/javax.annotation.processing.Processor"))
                .isEqualTo(KindredProcessor.class.getName());
        assertThat(resource("META-INF/gradle/incremental.annotation.processors"))
                .isEqualTo(KindredProcessor.class.getName() + ",isolating");
    }

    private static String resource(String name) throws IOException {
        // The class path of the tests holds other processors too.
        String own = KindredProcessor.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toString();
        try (InputStream stream = URI.create(own + name).toURL().openStream()) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8).strip();
        }
    }
}
