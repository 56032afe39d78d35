package io.plumbline.local;

import io.plumbline.local.sample.LoadedPlan;
import io.plumbline.local.sample.SamplePlan;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WritesThroughKillsIT {
    private static final Duration LIMIT = Duration.ofMinutes(4);
    private static final Duration POLL = Duration.ofMillis(50);
    private static final int WRITES_AROUND_A_KILL = 20;

    @Test
    void no_event_is_lost_when_a_service_is_killed_during_writes(@TempDir Path folder) throws Exception {
        try (RunningSystem running = RunningSystem.start(folder)) {
            LoadedPlan plan = SamplePlan.load(running.services(), System.out::println);
            Revisions revisions = Revisions.begin(running.api("target"), plan.target("new_customers"));
            try (revisions) {
                for (String service : List.of("target", "alignment", "review")) {
                    kill(running, service, revisions);
                }
            }
            Revisions.Count written = revisions.count();
            System.out.println(written);
            Aftermath aftermath = Aftermath.of(running, plan, "new_customers");
            aftermath.versionsAreWhatWasAnswered(written);
            aftermath.everyRevisionIsToldOnce();
            aftermath.everyCopyTookEveryEvent();
            aftermath.everyCopyIsAtTheLastVersion();
        }
    }

    private static void kill(RunningSystem running, String service, Revisions revisions) throws InterruptedException {
        long before = revisions.accepted();
        await("writes before the kill of " + service, () -> revisions.accepted() >= before + WRITES_AROUND_A_KILL);
        var victim = running.system().process(service);
        victim.kill();
        await(service + " is back", () -> running.system().process(service).pid() != victim.pid());
        await(service + " is ready", () -> running.isReady(service));
        long after = revisions.accepted();
        await("writes after the kill of " + service, () -> revisions.accepted() >= after + WRITES_AROUND_A_KILL);
    }

    private static void await(String what, Callable<Boolean> condition) {
        Awaitility.await(what).atMost(LIMIT).pollInterval(POLL).until(condition);
    }
}
