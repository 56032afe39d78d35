package io.plumbline.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.Level;
import org.jboss.logmanager.formatters.PatternFormatter;
import org.junit.jupiter.api.Test;

class OneLineTest {

    private static final String FORGED =
            "Plan\r\n2026-11-25 01:00:00,000 ERROR [forged] all is lost\u0085\u2028\u001B[2J\u202E";

    private final PatternFormatter formatter = new PatternFormatter("%p %s%e%n");

    @Test
    void a_text_with_line_ends_stays_on_one_line() {
        var line = written(line("refused %s", FORGED));
        assertEquals(1, line.lines().count(), line);
        assertTrue(line.contains("Plan\\u000d\\u000a2026"), line);
        assertFalse(line.matches("(?s).*[\\u0085\\u2028\\u001B\\u202E].*"), line);
    }

    @Test
    void the_message_of_a_failure_does_not_begin_a_line_either_and_its_trace_is_kept() {
        var line = line("unexpected failure", null);
        line.setThrown(new IllegalStateException(FORGED, new IllegalArgumentException(FORGED)));
        var written = written(line);
        assertFalse(written.lines().anyMatch(part -> part.startsWith("2026-11-25")), written);
        assertTrue(written.contains("java.lang.IllegalStateException: Plan\\u000d"), written);
        assertTrue(written.contains("Caused by: java.lang.IllegalArgumentException: Plan\\u000d"), written);
        assertTrue(written.contains("at io.plumbline.platform.OneLineTest"), written);
    }

    @Test
    void what_is_harmless_stays_as_it_is() {
        assertEquals("INFO Größe\t100 %\n", written(line("Größe\t100 %%%s", "")).replace("\r\n", "\n"));
    }

    private String written(ExtLogRecord line) {
        assertTrue(new OneLine().isLoggable(line));
        return formatter.format(line);
    }

    private static ExtLogRecord line(String format, Object parameter) {
        var line = new ExtLogRecord(Level.INFO, format, ExtLogRecord.FormatStyle.PRINTF, OneLineTest.class.getName());
        if (parameter != null) {
            line.setParameters(new Object[] {parameter});
        }
        return line;
    }
}
