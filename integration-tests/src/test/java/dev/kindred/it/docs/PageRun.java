package dev.kindred.it.docs;

import dev.kindred.engine.Engine;
import dev.kindred.engine.EngineOptions;
import dev.kindred.engine.Execution;
import dev.kindred.engine.ExecutionListener;
import dev.kindred.engine.TransactionEvent;
import dev.kindred.jackson.JacksonFormat;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Runs the statements of a page on SQLite and compares what they send, answer and throw with what the page says. */
final class PageRun implements ExecutionListener, BiConsumer<String, @Nullable Object> {

    private final Page page;
    private final List<String> sent = new ArrayList<>();
    private final List<String> wrong = new ArrayList<>();
    private final List<String> printed = new ArrayList<>();
    private String message = "";
    private @Nullable Engine engine;

    private PageRun(Page page) {
        this.page = page;
    }

    /** Where the page and the run differ; nothing if they agree. */
    static List<String> of(Page page, Path classes, Path folder) throws IOException, ReflectiveOperationException {
        PageRun run = new PageRun(page);
        try (URLClassLoader loader = PageClasses.load(classes)) {
            loader.loadClass("library." + PageSources.PROGRAM)
                    .getMethod("run", String.class, EngineOptions.class, BiConsumer.class)
                    .invoke(
                            null,
                            "jdbc:sqlite:" + folder.resolve("library.db"),
                            EngineOptions.defaults().withListener(run).withJson(new JacksonFormat()),
                            run);
        } catch (InvocationTargetException e) {
            Throwable failure = e.getCause();
            run.wrong.add(run.place(failure) + ": failed with " + failure);
        } finally {
            if (run.engine != null) {
                run.engine.close();
            }
        }
        return run.wrong;
    }

    @Override
    public void executed(Execution execution) {
        sent.add(execution.toString());
    }

    @Override
    public void transaction(TransactionEvent event) {
        sent.add(event.toString());
    }

    @Override
    public void accept(String event, @Nullable Object value) {
        if (value instanceof Engine opened) {
            engine = opened;
            return;
        }
        int line = Integer.parseInt(event.substring(event.indexOf(' ') + 1));
        if (event.startsWith("value")) {
            same(line, PageSources.value(line(line)), String.valueOf(value));
        } else if (event.startsWith("prints")) {
            printed.add(String.valueOf(value));
        } else if (event.startsWith("throws")) {
            message = value instanceof Throwable failure ? String.valueOf(failure.getMessage()) : "";
            same(
                    line,
                    PageSources.failure(line(line)),
                    value == null ? "no error" : value.getClass().getSimpleName());
        } else {
            ended(line);
        }
    }

    private void ended(int line) {
        Page.Block block = page.blocks().stream()
                .filter(one -> one.isJava() && one.line() == line)
                .findFirst()
                .orElseThrow();
        Page.Block sql = page.following(block, "sql");
        if (sql != null) {
            same(sql.line(), statements(sql), String.join("\n", sent));
        }
        Page.Block text = page.following(block, "text");
        if (text != null && text.notes().containsKey("message")) {
            same(text.line(), String.join(" ", text.code()), message);
        } else if (text != null && text.notes().containsKey("prints")) {
            same(text.line(), String.join("\n", text.code()), String.join("\n", printed));
        }
        sent.clear();
        printed.clear();
    }

    private void same(int line, String said, String happened) {
        if (!said.equals(happened)) {
            wrong.add(page + ":" + line + ": the page says\n" + said + "\nbut it is\n" + happened);
        }
    }

    /** A statement each line; what is indented goes on with the line before. */
    private static String statements(Page.Block sql) {
        return sql.code().stream().collect(Collectors.joining("\n")).replaceAll("\\n\\s+", " ");
    }

    private String line(int line) {
        return page.text().lines().skip(line - 1L).findFirst().orElse("");
    }

    private String place(Throwable failure) throws IOException {
        List<Unit> units = PageSources.of(page);
        return Stream.of(failure.getStackTrace())
                .filter(frame -> frame.getClassName().equals("library." + PageSources.PROGRAM))
                .findFirst()
                .map(frame -> units.get(units.size() - 1).place(frame.getLineNumber()))
                .orElse(page.toString());
    }
}
