package io.plumbline.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.plumbline.embedded.testing.Topic;
import io.plumbline.local.rest.Answer;
import io.plumbline.local.rest.Api;
import io.plumbline.local.rest.Refused;
import io.plumbline.local.sample.LoadedPlan;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.awaitility.Awaitility;

/** What is found once everything has come to rest after kills, by one target that was written to meanwhile. */
final class Aftermath {
    /** What is asked for is that nothing is lost; how fast it is caught up with is the benchmark's matter. */
    private static final Duration LIMIT = Duration.ofMinutes(5);

    private final RunningSystem running;
    private final LoadedPlan plan;
    private final String code;
    private final List<Topic.Event> told;

    private Aftermath(RunningSystem running, LoadedPlan plan, String code) {
        this.running = running;
        this.plan = plan;
        this.code = code;
        settle();
        told = new Topic(running.system().broker().bootstrapServers(), "plumbline.target.v1").read(event -> true);
    }

    /** Returns when everything that was decided has been told and heard. */
    static Aftermath of(RunningSystem running, LoadedPlan plan, String code) {
        return new Aftermath(running, plan, code);
    }

    /** Every service has covered the last revision of the plan, and every outbox is empty. */
    private void settle() {
        long revision = revision();
        String least = "minRevision=" + revision;
        answers("alignment", "/plans/" + plan.id() + "/verdict?" + least);
        answers("review", "/plans/" + plan.id() + "/assessment?" + least);
        for (String service : List.of("target", "alignment", "review")) {
            Awaitility.await("the outbox of " + service + " is empty")
                    .atMost(LIMIT)
                    .until(() -> count(service, "outbox") == 0);
        }
    }

    private void answers(String service, String path) {
        Awaitility.await(path)
                .atMost(LIMIT)
                .ignoreExceptionsInstanceOf(Refused.class)
                .until(() -> running.api(service).get(path) != null);
    }

    void versionsAreWhatWasAnswered(Revisions.Count written) {
        long versions = version() - 1;
        assertTrue(
                written.accepted() <= versions && versions <= written.accepted() + written.unanswered(),
                versions + " new versions after " + written);
    }

    void everyRevisionIsToldOnce() {
        List<Long> sequences = told.stream()
                .filter(event -> event.key().equals(plan.id()))
                .map(Topic.Event::sequence)
                .toList();
        assertEquals(
                LongStream.rangeClosed(1, revision()).boxed().toList(),
                sequences.stream().distinct().toList(),
                "every revision, in order; a repeated delivery has the number again");
        long changes = told.stream()
                .filter(event -> event.type().equals("io.plumbline.target.TargetChanged.v1")
                        && event.attributes().get("subject").equals(plan.target(code)))
                .map(event -> event.attributes().get("id"))
                .distinct()
                .count();
        assertEquals(version(), changes);
    }

    void everyCopyTookEveryEvent() {
        Set<String> ids =
                told.stream().map(event -> event.attributes().get("id")).collect(Collectors.toSet());
        for (String service : List.of("alignment", "review")) {
            assertEquals(
                    ids.size(),
                    count(service, "inbox where source = '/target-service'"),
                    "events that took effect in " + service);
            assertEquals(0, count(service, "parked_event"), "poison in " + service);
        }
    }

    void everyCopyIsAtTheLastVersion() {
        String path = "/targets/" + plan.target(code);
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

    private long revision() {
        return running.api("target")
                .get("/plans/" + plan.id())
                .body()
                .get("revision")
                .asLong();
    }

    private long version() {
        Api api = running.api("target");
        return api.get("/targets/" + plan.target(code)).body().get("version").asLong();
    }

    private long count(String service, String rows) {
        try (Connection connection = running.system().database().connect(service);
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("select count(*) from " + rows)) {
            result.next();
            return result.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
