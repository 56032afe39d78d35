package io.plumbline.local;

import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.plumbline.local.sample.LoadedPlan;
import io.plumbline.local.sample.SamplePlan;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two instances of target-service share one database; one of them sends, and the other one does when that is killed. */
class TwoInstancesIT {
    private static final int WRITES_AROUND_A_KILL = 20;
    private static final Duration LIMIT = Duration.ofMinutes(4);

    /** The lock ends with the killed instance's connection; the other one asks for it twice a second. */
    private static final Duration TAKE_OVER = Duration.ofSeconds(5);

    /** The relay's lock alone: migrations take one of their own while an instance starts. */
    private static final String LEADER = """
            select coalesce(max(pid), 0) from pg_locks where locktype = 'advisory' and granted
                and (classid::bigint << 32 | objid::bigint) = %d
                and database = (select oid from pg_database where datname = current_database())""".formatted(0x706c756d62L);

    @Test
    void the_other_one_takes_over_at_once_and_the_order_holds(@TempDir Path folder) throws Exception {
        try (RunningSystem running = RunningSystem.start(folder);
                SecondInstance second = SecondInstance.start(running, "target")) {
            LoadedPlan plan = SamplePlan.load(running.services(), line -> {});
            await("the second instance serves", () -> serves(second));
            Revisions viaFirst = Revisions.begin(running.api("target"), plan.target("new_customers"));
            Revisions viaSecond = Revisions.begin(second.api(), plan.target("campaigns"));
            try (viaFirst;
                    viaSecond) {
                awaitWrites(viaFirst);
                var victim = running.system().process("target");
                killAndSeeTakeOver(running, victim::kill);
                awaitWrites(viaSecond);

                await(
                        "the first instance is back",
                        () -> running.system().process("target").pid() != victim.pid());
                await("the first instance is ready", () -> running.isReady("target"));
                awaitWrites(viaFirst);
                killAndSeeTakeOver(running, second::kill);
                awaitWrites(viaFirst);
            }
            Aftermath ofFirst = Aftermath.of(running, plan, "new_customers");
            ofFirst.versionsAreWhatWasAnswered(viaFirst.count());
            ofFirst.everyRevisionIsToldOnce();
            ofFirst.everyCopyTookEveryEvent();
            ofFirst.everyCopyIsAtTheLastVersion();
            Aftermath.of(running, plan, "campaigns").versionsAreWhatWasAnswered(viaSecond.count());
        }
    }

    private interface Kill {
        void end() throws Exception;
    }

    private static void killAndSeeTakeOver(RunningSystem running, Kill victim) throws Exception {
        long before = leader(running);
        assertNotEquals(0, before, "nobody leads");
        victim.end();
        long killed = System.nanoTime();
        Awaitility.await("another leader")
                .atMost(TAKE_OVER)
                .pollInterval(Duration.ofMillis(20))
                .until(() -> {
                    long now = leader(running);
                    return now != 0 && now != before;
                });
        System.out.println("take-over after " + (System.nanoTime() - killed) / 1_000_000 + " ms");
    }

    private static void awaitWrites(Revisions revisions) {
        long before = revisions.accepted();
        await("writes go on", () -> revisions.accepted() >= before + WRITES_AROUND_A_KILL);
    }

    private static boolean serves(SecondInstance second) {
        try {
            return second.api().get("/plans").body().has("items");
        } catch (UncheckedIOException notYet) {
            return false;
        }
    }

    /** The database session that holds the lock, or 0. */
    private static long leader(RunningSystem running) throws SQLException {
        try (Connection connection = running.system().database().connect("target");
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(LEADER)) {
            row.next();
            return row.getLong(1);
        }
    }

    private static void await(String what, Callable<Boolean> condition) {
        Awaitility.await(what).atMost(LIMIT).until(condition);
    }
}
