package library;

import dev.kindred.engine.Execution;
import dev.kindred.engine.ExecutionListener;
import dev.kindred.engine.TransactionEvent;
import java.io.PrintStream;
import java.util.Locale;
import java.util.function.Supplier;

/** Tells what a program does: each step's line of code, every statement it sent, and what came back. For one thread. */
final class Story implements ExecutionListener {

    private final PrintStream out;

    Story(PrintStream out) {
        this.out = out;
    }

    /** Begins a chapter. */
    void chapter(String title) {
        out.printf("%n-- %s --%n", title);
    }

    /** Says a sentence. */
    void say(String sentence) {
        out.println(sentence);
    }

    /** Runs a step that answers something. */
    <T> T step(String code, Supplier<T> action) {
        out.printf("%n%s%n", code);
        T answer = action.get();
        out.println("    = " + answer);
        return answer;
    }

    /** Runs a step that answers nothing. */
    void step(String code, Runnable action) {
        out.printf("%n%s%n", code);
        action.run();
    }

    @Override
    public void executed(Execution execution) {
        out.println("    > " + execution);
    }

    @Override
    public void transaction(TransactionEvent event) {
        out.println("    > " + event.name().toLowerCase(Locale.ROOT));
    }
}
