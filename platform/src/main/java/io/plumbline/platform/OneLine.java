package io.plumbline.platform;

import io.quarkus.logging.LoggingFilter;
import java.util.logging.Filter;
import java.util.logging.LogRecord;
import java.util.regex.Pattern;
import org.jboss.logmanager.ExtLogRecord;

/** What a caller wrote cannot begin a line of its own in the log: line ends and other control characters are written as escapes. */
@LoggingFilter(name = "one-line")
public final class OneLine implements Filter {

    private static final Pattern CONTROL =
            Pattern.compile("[\\p{Cntrl}\\u0085\\u2028\\u2029\\u202A-\\u202E\\u2066-\\u2069&&[^\\t]]");

    @Override
    public boolean isLoggable(LogRecord record) {
        if (record instanceof ExtLogRecord line) {
            var text = line.getFormattedMessage();
            if (text != null && CONTROL.matcher(text).find()) {
                line.setMessage(escaped(text), ExtLogRecord.FormatStyle.NO_FORMAT);
            }
            if (line.getThrown() != null && !(line.getThrown() instanceof LoggedFailure)) {
                line.setThrown(LoggedFailure.of(line.getThrown()));
            }
        }
        return true;
    }

    static String escaped(String text) {
        return text == null
                ? null
                : CONTROL.matcher(text)
                        .replaceAll(found ->
                                "\\\\u%04x".formatted((int) found.group().charAt(0)));
    }
}
