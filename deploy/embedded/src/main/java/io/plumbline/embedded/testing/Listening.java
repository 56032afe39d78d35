package io.plumbline.embedded.testing;

import io.quarkus.bootstrap.logging.InitialConfigurator;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.handlers.ConsoleHandler;

/** Hears what this JVM logs, with parameters and stack traces. */
public final class Listening extends Handler implements AutoCloseable {

    private final ConcurrentLinkedQueue<String> lines = new ConcurrentLinkedQueue<>();

    private Listening() {}

    /** Hears from now on, until it is closed. */
    public static Listening toTheLog() {
        var listening = new Listening();
        Logger.getLogger("").addHandler(listening);
        return listening;
    }

    /** What the console makes of a text that is logged. */
    public static List<String> written(String text) {
        return Stream.of(InitialConfigurator.DELAYED_HANDLER.getHandlers())
                .filter(ConsoleHandler.class::isInstance)
                .map(console -> {
                    var line = new ExtLogRecord(
                            Level.INFO, text, ExtLogRecord.FormatStyle.NO_FORMAT, Listening.class.getName());
                    return console.isLoggable(line) ? console.getFormatter().format(line) : "";
                })
                .toList();
    }

    /** What was logged so far. */
    public List<String> lines() {
        return List.copyOf(lines);
    }

    @Override
    public void publish(LogRecord line) {
        var trace = new StringWriter();
        if (line.getThrown() != null) {
            line.getThrown().printStackTrace(new PrintWriter(trace));
        }
        lines.add(line.getLoggerName() + " " + line.getMessage() + Arrays.toString(line.getParameters()) + trace);
    }

    @Override
    public void flush() {
        // Nothing is held back.
    }

    @Override
    public void close() {
        Logger.getLogger("").removeHandler(this);
    }
}
