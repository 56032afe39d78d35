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
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The system as an outside subscriber sees it, by the ways that docs/subscribing.md shows. */
class SubscriberIT {

    @TempDir
    static Path folder;

    private static RunningSystem running;

    @BeforeAll
    static void start() throws InterruptedException {
        running = RunningSystem.start(folder);
        SamplePlan.load(running.services(), line -> {});
    }

    @AfterAll
    static void stop() throws IOException {
        if (running != null) {
            running.close();
        }
    }

    @Test
    void the_java_sample_of_the_documentation_sees_every_event_from_the_start() {
        Set<String> told = told();
        var subscriber = new FollowingTargets();
        long end = System.nanoTime() + 60_000_000_000L;
        subscriber.follow(broker(), () -> subscriber.count() < told.size() && System.nanoTime() < end);
        assertEquals(told.size(), subscriber.count());
    }

    /** A test of its own, so that the report of the build says when it was left out. */
    @Test
    void the_kcat_line_of_the_documentation_sees_every_event_from_the_start() throws Exception {
        assumeTrue(isInstalled("kcat"), "kcat is not installed: apt-get install kcat");
        assertEquals(told(), kcat());
    }

    private static String broker() {
        return running.system().broker().bootstrapServers();
    }

    private static Set<String> told() {
        Set<String> told = new HashSet<>();
        new Topic(broker(), "plumbline.target.v1")
                .read(event -> true)
                .forEach(event -> told.add(event.attributes().get("id")));
        return told;
    }

    @Test
    void as_it_is_delivered_no_webhook_leads_to_this_machine_or_its_network_by_whatever_name() {
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

    /** The ids of all records of the topic, as the first line of the documentation shows them. */
    private static Set<String> kcat() throws IOException, InterruptedException {
        String line = Files.readAllLines(RunningSystem.checkout().resolve("docs/subscribing.md")).stream()
                .filter(text -> text.startsWith("kcat ") && text.contains(" -o beginning "))
                .findFirst()
                .orElseThrow()
                .replace("localhost:19092", broker());
        Process process = new ProcessBuilder("bash", "-c", line)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        Set<String> ids = new HashSet<>();
        try (var lines = process.inputReader()) {
            for (var headers = lines.readLine(); headers != null; headers = lines.readLine()) {
                for (var header : headers.split("[ ,]")) {
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
