package dev.kindred.it.docs;

import dev.kindred.engine.Engine;
import dev.kindred.jackson.JacksonFormat;
import dev.kindred.processor.KindredProcessor;
import dev.kindred.testkit.suite.DialectSuite;
import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.ObjectMapper;

/** Compiles what a page shows, together with Kindred's processor, into a folder. */
final class PageClasses {

    private PageClasses() {}

    /** What is wrong with the page's Java, each with its place; nothing if it compiles. */
    static List<String> compile(Page page, Path folder) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
        List<String> options =
                List.of("-d", folder.toString(), "-classpath", classPath(), "--release", "17", "-Xlint:-options");
        try (StandardJavaFileManager files =
                compiler.getStandardFileManager(found, Locale.ROOT, StandardCharsets.UTF_8)) {
            JavaCompiler.CompilationTask task =
                    compiler.getTask(null, files, found, options, null, PageSources.of(page));
            task.setProcessors(List.of(new KindredProcessor()));
            task.call();
        }
        List<String> wrong = new ArrayList<>();
        for (Diagnostic<? extends JavaFileObject> diagnostic : found.getDiagnostics()) {
            if (diagnostic.getKind() != Diagnostic.Kind.NOTE) {
                String place = diagnostic.getSource() instanceof Unit unit
                        ? unit.place(diagnostic.getLineNumber())
                        : page.toString();
                wrong.add(place + ": " + diagnostic.getMessage(Locale.ROOT));
            }
        }
        return wrong;
    }

    /** A loader of the classes in the folder; the tests' own classes of the same names stay out of sight. */
    static URLClassLoader load(Path folder) throws IOException {
        return new URLClassLoader(new URL[] {folder.toUri().toURL()}, PageClasses.class.getClassLoader()) {
            @Override
            protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
                if (!name.startsWith("library.")) {
                    return super.loadClass(name, resolve);
                }
                synchronized (getClassLoadingLock(name)) {
                    Class<?> known = findLoadedClass(name);
                    return known == null ? findClass(name) : known;
                }
            }
        };
    }

    /** What a user of Kindred and of its testkit has on the class path, and nothing else. */
    private static String classPath() {
        return Stream.of(
                        Engine.class,
                        Nullable.class,
                        DialectSuite.class,
                        Nested.class,
                        API.class,
                        JacksonFormat.class,
                        ObjectMapper.class,
                        JsonParser.class)
                .map(type -> new File(type.getProtectionDomain()
                                .getCodeSource()
                                .getLocation()
                                .getPath())
                        .getPath())
                .collect(Collectors.joining(File.pathSeparator));
    }
}
