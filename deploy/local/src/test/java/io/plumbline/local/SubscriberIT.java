package io.plumbline.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.plumbline.embedded.testing.Topic;
import io.plumbline.local.rest.Refused;
import io.plumbline.local.sample.FollowingTargets;
import io.plumbline.local.sample.SamplePlan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The system as an outside subscriber sees it, by the ways that docs/subscribing.md shows. */
class SubscriberIT {

    @Test
    void the_samples_of_the_documentation_see_every_event_from_the_start(@TempDir Path folder) throws Exception {
        try (RunningSystem running = RunningSystem.start(folder)) {
            SamplePlan.load(running.services(), line -> {});
            webhooksLeadNowhereInside(running);
            String broker = running.system().broker().bootstrapServers();
            Set<String> told = new HashSet<>();
            new Topic(broker, "plumbline.target.v1")
                    .read(event -> true)
                    .forEach(event -> told.add(event.attributes().get("id")));

            var subscriber = new FollowingTargets();
            long end = System.nanoTime() + 60_000_000_000L;
            subscriber.follow(broker, () -> subscriber.count() < told.size() && System.nanoTime() < end);
            assertEquals(told.size(), subscriber.count());

            assumeTrue(isInstalled("kcat"), "kcat is not installed: apt-get install kcat");
            assertEquals(told, kcat(broker));
        }
    }

    /** As it is delivered, no webhook leads to this machine or its network, by whatever name. */
    private static void webhooksLeadNowhereInside(RunningSystem running) {
        var admin = running.api("target").as("ada");
        for (var inside : List.of(
                "https://localhost:5432/",
                "https://127.0.0.1/",
                "https://169.254.169.254/latest",
                "http://example.org/")) {
            var terms = JsonNodeFactory.instance.objectNode().put("url", inside);
            var refused = assertThrows(Refused.class, () -> admin.post("/webhooks", terms), inside);
            assertEquals(422, refused.status(), inside);
        }
    }

    /** The ids and JSON of all records of the topic, as kcat reads them. */
    private static Set<String> kcat(String broker) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        "kcat",
                        "-b",
                        broker,
                        "-C",
                        "-q",
                        "-t",
                        "plumbline.target.v1",
                        "-o",
                        "beginning",
                        "-e",
                        "-f",
                        "%h\\n%s\\n")
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        Set<String> ids = new HashSet<>();
        try (var lines = process.inputReader()) {
            for (var headers = lines.readLine(); headers != null; headers = lines.readLine()) {
                for (var header : headers.split(",")) {
                    if (header.startsWith("ce_id=")) {
                        ids.add(header.substring("ce_id=".length()));
                    }
                }
                assertTrue(new JsonMapper().readTree(lines.readLine()).isObject());
            }
        }
        assertEquals(0, process.waitFor());
        return ids;
    }

    private static boolean isInstalled(String program) {
        for (var folder : System.getenv().getOrDefault("PATH", "").split(":")) {
            if (Files.isExecutable(Path.of(folder, program))) {
                return true;
            }
        }
        return false;
    }
}
