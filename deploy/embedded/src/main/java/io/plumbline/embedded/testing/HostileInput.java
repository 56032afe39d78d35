package io.plumbline.embedded.testing;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is meant to break a service is a request like any other wrong one: refused within a second. Each service extends it. */
public abstract class HostileInput {

    private static final long MIB = 1 << 20;

    @Test
    public void a_hostile_body_of_any_operation_is_refused_within_a_second_and_leaves_the_memory_as_it_was() {
        long before = used();
        var findings = HostileBodies.findings();
        assertEquals(List.of(), findings, () -> String.join("\n", findings));
        long growth = used() - before;
        assertTrue(growth < 64 * MIB, "memory grew by " + growth / MIB + " MiB");
    }

    @Test
    public void what_is_too_large_or_malformed_around_the_body_is_refused_and_no_failure_of_the_service()
            throws Exception {
        try (var log = Listening.toTheLog()) {
            var findings = HostileRequests.findings();
            assertEquals(List.of(), findings, () -> String.join("\n", findings));
            // A failure is logged after the answer.
            await().during(Duration.ofSeconds(2))
                    .atMost(Duration.ofSeconds(10))
                    .untilAsserted(() -> assertEquals(List.of(), failures(log)));
        }
    }

    @Test
    public void what_a_caller_wrote_begins_no_line_of_the_log() {
        var written = Listening.written("Plan\r\n2027-01-01 00:00:00,000 ERROR all is lost");
        assertEquals(1, written.size(), "consoles");
        assertEquals(1, written.get(0).lines().count(), written.get(0));
    }

    private static List<String> failures(Listening log) {
        return log.lines().stream()
                .filter(line -> line.contains("unexpected failure") || line.contains("failed, error id"))
                .toList();
    }

    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
