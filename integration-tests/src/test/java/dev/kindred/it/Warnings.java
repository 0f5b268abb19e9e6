package dev.kindred.it;

import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** Listens to what Kindred warns of on this thread, until it is closed. */
public final class Warnings extends Handler implements AutoCloseable {

    private static final Logger LOGGER = Logger.getLogger("dev.kindred");

    private final long thread = Thread.currentThread().getId();
    private final List<String> texts = new ArrayList<>();

    /** Listens from now on. */
    public Warnings() {
        LOGGER.addHandler(this);
    }

    /** The texts so far, in their order. */
    public List<String> texts() {
        return texts;
    }

    @Override
    public void publish(LogRecord entry) {
        if (Thread.currentThread().getId() == thread && entry.getLevel().intValue() >= Level.WARNING.intValue()) {
            texts.add(new SimpleFormatter().formatMessage(entry));
        }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        LOGGER.removeHandler(this);
    }
}
