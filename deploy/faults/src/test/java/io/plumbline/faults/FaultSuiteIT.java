package io.plumbline.faults;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.plumbline.local.system.Settings;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The short form; the long one is {@code deploy/faults/run}. */
class FaultSuiteIT {

    private static final Path CHECKOUT = Path.of(System.getProperty("plumbline.checkout"));

    @Test
    void what_was_promised_holds_although_everything_is_killed(@TempDir Path folder) throws Exception {
        var suite = new FaultSuite(CHECKOUT, Duration.ofSeconds(30), 1, System.out);

        var result = suite.run(Settings.onFreePorts(CHECKOUT, folder));

        assertTrue(result.report().holds(), () -> result.report().table());
        assertTrue(result.tally().kills() >= 5, () -> "only " + result.tally().counts());
        assertTrue(result.accepted() >= 100, () -> "only " + result.accepted() + " accepted writes");
    }
}
