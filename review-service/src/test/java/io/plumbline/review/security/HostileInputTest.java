package io.plumbline.review.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.plumbline.embedded.testing.HostileBodies;
import io.plumbline.embedded.testing.HostileRequests;
import io.plumbline.embedded.testing.Listening;
import io.plumbline.embedded.testing.RealParts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is meant to break the service is a request like any other wrong one: refused within a second. */
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "service", value = "review"))
class HostileInputTest {

    private static final long MIB = 1 << 20;

    @Test
    void a_hostile_body_of_any_operation_is_refused_within_a_second_and_leaves_the_memory_as_it_was() {
        long before = used();
        var findings = HostileBodies.findings();
        assertEquals(List.of(), findings, () -> String.join("\n", findings));
        long growth = used() - before;
        assertTrue(growth < 64 * MIB, "memory grew by " + growth / MIB + " MiB");
    }

    @Test
    void what_is_too_large_or_malformed_around_the_body_is_refused() throws Exception {
        var findings = HostileRequests.findings();
        assertEquals(List.of(), findings, () -> String.join("\n", findings));
    }

    @Test
    void what_a_caller_wrote_begins_no_line_of_the_log() {
        var written = Listening.written("Plan\r\n2027-01-01 00:00:00,000 ERROR all is lost");
        assertEquals(1, written.size(), "consoles");
        assertEquals(1, written.get(0).lines().count(), written.get(0));
    }

    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
