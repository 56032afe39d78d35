package io.plumbline.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.plumbline.embedded.testing.Topic;
import io.plumbline.local.rest.Answer;
import io.plumbline.local.rest.Api;
import io.plumbline.local.sample.LoadedPlan;
import io.plumbline.local.sample.SamplePlan;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KilledServiceIT {
    private static final Duration LIMIT = Duration.ofSeconds(90);
    private static final Duration POLL = Duration.ofMillis(50);
    private static final int WRITES_AROUND_A_KILL = 40;

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
            settle(running, plan);

            List<Topic.Event> told = told(running);
            versionsAreWhatWasAnswered(running, plan, written);
            everyRevisionIsToldOnce(running, plan, told);
            everyCopyTookEveryEvent(running, told);
            everyCopyIsAtTheLastVersion(running, plan);
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

    /** Every service has covered the last revision of the plan, and every outbox is empty. */
    private static void settle(RunningSystem running, LoadedPlan plan) {
        long revision = revision(running, plan);
        String least = "minRevision=" + revision;
        running.api("alignment").get("/plans/" + plan.id() + "/verdict?" + least);
        running.api("review").get("/plans/" + plan.id() + "/assessment?" + least);
        for (String service : List.of("target", "alignment", "review")) {
            await("the outbox of " + service + " is empty", () -> count(running, service, "outbox") == 0);
        }
    }

    private static void versionsAreWhatWasAnswered(RunningSystem running, LoadedPlan plan, Revisions.Count written) {
        long versions = version(running, plan) - 1;
        assertTrue(
                written.accepted() <= versions && versions <= written.accepted() + written.unanswered(),
                versions + " new versions after " + written);
    }

    private static void everyRevisionIsToldOnce(RunningSystem running, LoadedPlan plan, List<Topic.Event> told) {
        List<Long> sequences = told.stream()
                .filter(event -> event.key().equals(plan.id()))
                .map(Topic.Event::sequence)
                .toList();
        assertEquals(
                LongStream.rangeClosed(1, revision(running, plan)).boxed().toList(),
                sequences.stream().distinct().toList(),
                "every revision, in order; a repeated delivery has the number again");
        long changes = told.stream()
                .filter(event -> event.type().equals("io.plumbline.target.TargetChanged.v1")
                        && event.attributes().get("subject").equals(plan.target("new_customers")))
                .map(event -> event.attributes().get("id"))
                .distinct()
                .count();
        assertEquals(version(running, plan), changes);
    }

    private static void everyCopyTookEveryEvent(RunningSystem running, List<Topic.Event> told) {
        Set<String> ids =
                told.stream().map(event -> event.attributes().get("id")).collect(Collectors.toSet());
        for (String service : List.of("alignment", "review")) {
            assertEquals(
                    ids.size(),
                    count(running, service, "inbox where source = '/target-service'"),
                    "events that took effect in " + service);
            assertEquals(0, count(running, service, "parked_event"), "poison in " + service);
        }
    }

    private static void everyCopyIsAtTheLastVersion(RunningSystem running, LoadedPlan plan) {
        String path = "/targets/" + plan.target("new_customers");
        Answer target = running.api("target").get(path);
        assertEquals(
                target.body().get("version").asLong(),
                running.api("alignment")
                        .get(path + "/verdict")
                        .body()
                        .get("targetVersion")
                        .asLong());
        assertEquals(
                0,
                target.body()
                        .at("/goal/value")
                        .decimalValue()
                        .compareTo(running.api("review")
                                .get(path + "/assessment")
                                .body()
                                .get("goal")
                                .decimalValue()));
    }

    private static List<Topic.Event> told(RunningSystem running) {
        return new Topic(running.system().broker().bootstrapServers(), "plumbline.target.v1").read(event -> true);
    }

    private static long revision(RunningSystem running, LoadedPlan plan) {
        return running.api("target")
                .get("/plans/" + plan.id())
                .body()
                .get("revision")
                .asLong();
    }

    private static long version(RunningSystem running, LoadedPlan plan) {
        Api api = running.api("target");
        return api.get("/targets/" + plan.target("new_customers"))
                .body()
                .get("version")
                .asLong();
    }

    private static long count(RunningSystem running, String service, String rows) {
        try (Connection connection = running.system().database().connect(service);
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("select count(*) from " + rows)) {
            result.next();
            return result.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void await(String what, Callable<Boolean> condition) {
        Awaitility.await(what).atMost(LIMIT).pollInterval(POLL).until(condition);
    }
}
