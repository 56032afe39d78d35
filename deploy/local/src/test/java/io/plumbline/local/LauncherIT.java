package io.plumbline.local;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LauncherIT {
    @Test
    void a_second_start_keeps_the_data_and_neither_a_signal_nor_a_kill_leaves_a_process(@TempDir Path folder)
            throws Exception {
        String plans;
        try (LauncherProcess first = LauncherProcess.start(folder)) {
            first.awaitLine("Ctrl-C stops everything");
            plans = first.plans();
            List<Long> parts = first.parts();
            assertEquals(4, parts.size(), "the server and the three services");

            try (LauncherProcess second = LauncherProcess.start(folder)) {
                assertEquals(1, second.awaitExit());
                second.awaitLine("plumbline: Plumbline already runs on the data folder " + folder);
            }

            first.terminate();
            assertEquals(143, first.awaitExit(), "ended by SIGTERM");
            first.awaitLine("stopped; the data stays in " + folder);
            assertEquals(List.of(), LauncherProcess.running(parts));
            assertEquals(List.of(), Secrets.in("output", first.page()), "secrets that were said");
            try (var logs = Files.list(folder.resolve("logs"))) {
                assertEquals(List.of(), Secrets.in(logs.filter(Files::isRegularFile)), "secrets in the logs");
            }
        }
        try (LauncherProcess again = LauncherProcess.start(folder)) {
            again.awaitLine("Ctrl-C stops everything");
            assertEquals(plans, again.plans());
            List<Long> parts = again.parts();
            again.kill();
            LauncherProcess.awaitEnd(parts);
        }
    }
}
