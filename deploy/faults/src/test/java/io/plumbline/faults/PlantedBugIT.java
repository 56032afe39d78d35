package io.plumbline.faults;

import static org.junit.jupiter.api.Assertions.assertFalse;

import io.plumbline.faults.invariant.Invariants;
import io.plumbline.local.system.Service;
import io.plumbline.local.system.Settings;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The checker is worth something only if it finds a service that breaks the promise. */
class PlantedBugIT {

    private static final Path CHECKOUT = Path.of(System.getProperty("plumbline.checkout"));

    @Test
    void a_consumer_that_acknowledges_before_it_commits_is_found(@TempDir Path folder) throws Exception {
        var program = PlantedBug.plant(CHECKOUT, "alignment-service", folder.resolve("planted-app"));
        var free = Settings.onFreePorts(CHECKOUT, folder.resolve("data"));
        var services = free.services().stream()
                .map(service -> service.database().equals("alignment")
                        ? new Service(service.name(), service.database(), service.port(), program)
                        : service)
                .toList();
        var settings = new Settings(free.data(), free.postgresPort(), free.kafkaPort(), free.issuerPort(), services);
        var suite = new FaultSuite(CHECKOUT, Duration.ofSeconds(30), 1, System.out).resting(Duration.ofSeconds(15));

        var report = suite.run(settings).report();

        assertFalse(report.violationsOf(Invariants.TAKEN).isEmpty(), report::table);
    }
}
