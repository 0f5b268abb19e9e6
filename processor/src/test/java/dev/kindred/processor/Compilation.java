package dev.kindred.processor;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** One run of the compiler with the processor, over sources given as text, in a folder of its own. */
final class Compilation {

    private static final String IMPORTS = "import dev.kindred.annotation.*; import dev.kindred.query.DynamicCollection;"
            + " import dev.kindred.query.WriteOnlyCollection; import dev.kindred.sql.Condition; import java.util.*;"
            + " import org.jspecify.annotations.Nullable;";

    private final Path folder;
    private final Map<String, String> sources = new LinkedHashMap<>();
    private final List<String> options = new ArrayList<>();
    private final List<Path> classPath = new ArrayList<>();
    private final List<Processor> processors = new ArrayList<>(List.of(new KindredProcessor()));

    Compilation(Path folder) {
        this.folder = folder;
    }

    /** Adds a file, as {@code library/Author.java}; {@code #imports} in it stands for what entities commonly import. */
    Compilation source(String path, String text) {
        sources.put(path, text.replace("#imports", IMPORTS));
        return this;
    }

    Compilation option(String option) {
        options.add(option);
        return this;
    }

    Compilation classPath(Path classes) {
        classPath.add(classes);
        return this;
    }

    Compilation withoutProcessor() {
        processors.clear();
        return this;
    }

    /** Adds a processor of somebody else. */
    Compilation processor(Processor other) {
        processors.add(other);
        return this;
    }

    /** What came of it. */
    record Outcome(Path classes, List<Diagnostic<? extends JavaFileObject>> errors, Map<String, String> generated) {

        List<String> messages() {
            return errors.stream().map(error -> error.getMessage(Locale.ROOT)).toList();
        }

        /** The line of source that an error stands on; empty for one without a place. */
        static String lineOf(Diagnostic<? extends JavaFileObject> error) throws IOException {
            return error.getSource() == null
                    ? ""
                    : error.getSource()
                            .getCharContent(true)
                            .toString()
                            .lines()
                            .toList()
                            .get((int) error.getLineNumber() - 1);
        }
    }

    Outcome run() {
        try {
            Path classes = Files.createDirectories(folder.resolve("classes"));
            Path generated = Files.createDirectories(folder.resolve("generated"));
            List<Path> files = new ArrayList<>();
            for (Map.Entry<String, String> source : sources.entrySet()) {
                Path file = folder.resolve("sources").resolve(source.getKey());
                Files.createDirectories(file.getParent());
                files.add(Files.writeString(file, source.getValue()));
            }
            boolean hasFinished;
            DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
            JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
            try (StandardJavaFileManager manager =
                    compiler.getStandardFileManager(diagnostics, Locale.ROOT, StandardCharsets.UTF_8)) {
                JavaCompiler.CompilationTask task = compiler.getTask(
                        null,
                        manager,
                        diagnostics,
                        arguments(classes, generated),
                        null,
                        manager.getJavaFileObjectsFromPaths(files));
                task.setProcessors(processors);
                hasFinished = task.call();
            }
            List<Diagnostic<? extends JavaFileObject>> errors = new ArrayList<>();
            for (Diagnostic<? extends JavaFileObject> diagnostic : diagnostics.getDiagnostics()) {
                if (diagnostic.getKind() == Diagnostic.Kind.ERROR) {
                    errors.add(diagnostic);
                }
            }
            if (!hasFinished && errors.isEmpty()) {
                throw new IllegalStateException("The compiler broke down");
            }
            return new Outcome(classes, errors, texts(generated));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private List<String> arguments(Path classes, Path generated) {
        List<String> arguments = new ArrayList<>(options);
        StringBuilder path = new StringBuilder(System.getProperty("java.class.path"));
        classPath.forEach(entry -> path.append(File.pathSeparator).append(entry));
        arguments.addAll(List.of("-encoding", "UTF-8", "-cp", path.toString()));
        arguments.addAll(List.of("-d", classes.toString(), "-s", generated.toString()));
        if (processors.isEmpty()) {
            arguments.add("-proc:none");
        }
        return arguments;
    }

    private static Map<String, String> texts(Path folder) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = folder.relativize(file).toString().replace('\\', '/');
                texts.put(name, Files.readString(file));
            }
        }
        return texts;
    }
}
