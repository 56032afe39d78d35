package io.plumbline.embedded.testing;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
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

    /** Or whoever asks for many things that are not there would fill the metrics, and what is asked for would be read there. */
    @Test
    public void what_a_caller_asks_for_is_no_label_of_a_metric() {
        var asked = UUID.randomUUID().toString();
        for (var operation : Operation.all()) {
            operation.call(SignedIn.nobody(), parameter -> asked);
            if (!operation.endless()) {
                operation.call(SignedIn.as("kim", "viewer"), parameter -> asked);
            }
            var path = operation.path().replaceAll("\\{\\w+}", asked);
            SignedIn.as("kim", "viewer").patch(path);
            SignedIn.as("kim", "viewer").contentType("text/plain").body("x").post(path);
        }

        var metrics = SignedIn.as("erp", "machine").get("/q/metrics").asString();
        assertTrue(metrics.contains("status=\"401\""), "refusals are counted");
        assertEquals(
                List.of(),
                metrics.lines().filter(line -> line.contains(asked)).limit(5).toList());
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
