package io.plumbline.local;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.plumbline.local.sample.LoadedPlan;
import io.plumbline.local.sample.SamplePlan;
import io.plumbline.local.tour.Tour;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TourIT {
    /** A test says what is true, not how fast the machine is. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Test
    void the_whole_method_once_through(@TempDir Path folder) throws Exception {
        try (RunningSystem running = RunningSystem.start(folder)) {
            LoadedPlan plan = SamplePlan.load(running.services(), System.out::println);
            assertTrue(Tour.walk(running.services(), plan, System.out, PATIENCE), "see the page above");
            new NebulousTargetStory(running.services(), plan).holds();
            new ReviewFixtures(running.services()).hold();
            new ScenarioStory(running.services(), plan).holds();
            new RepeatedEventStory(
                            running.services(), plan, running.system().broker().bootstrapServers())
                    .holds();
            new ErodingGoalStory(running.services()).holds();
            new AuditStory(running).holds();
        }
    }
}
