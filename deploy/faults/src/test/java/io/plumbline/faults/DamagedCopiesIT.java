package io.plumbline.faults;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.plumbline.local.issuer.DemoIssuer;
import io.plumbline.local.rest.Services;
import io.plumbline.local.sample.LoadedPlan;
import io.plumbline.local.sample.SamplePlan;
import io.plumbline.local.system.LocalSystem;
import io.plumbline.local.system.Progress;
import io.plumbline.local.system.Settings;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The operator's way: the check names what differs, a snapshot puts it right, and the check has nothing left to say. */
class DamagedCopiesIT {

    private static final Path CHECKOUT = Path.of(System.getProperty("plumbline.checkout"));

    private static final Map<String, List<String>> DAMAGE = Map.of(
            "alignment",
            List.of(
                    "delete from target_copy where id = (select min(id::text)::uuid from target_copy)",
                    "update target_copy set snapshot = jsonb_set(snapshot, '{name}', '\"Damaged\"')",
                    "update kpi_copy set snapshot = jsonb_set(snapshot, '{unit}', '\"USD\"')",
                    "delete from target_past"),
            "review",
            List.of(
                    "delete from known_target_version where target_id in (select id from known_target limit 5)",
                    "update known_target set facts = jsonb_set(facts, '{goal,value}', '7')",
                    "update known_kpi set facts = jsonb_set(facts, '{name}', '\"Damaged\"')",
                    "delete from known_plan"));

    @Test
    void damage_is_named_and_put_right_by_a_snapshot_while_everything_is_served(@TempDir Path folder) throws Exception {
        Settings settings = Settings.onFreePorts(CHECKOUT, folder);
        try (LocalSystem system = new LocalSystem(settings, new Progress(System.out), System.err::println)) {
            system.start();
            Services services = services(settings);
            LoadedPlan plan = SamplePlan.load(services, line -> {});
            await().untilAsserted(() -> assertEquals(0, check(settings)));

            damage(system);
            assertEquals(1, check(settings));

            String id = services.target()
                    .as(Services.MACHINE)
                    .post("/snapshots", JsonNodeFactory.instance.objectNode())
                    .id();
            await().atMost(Duration.ofSeconds(30)).until(() -> {
                assertTrue(services.alignment()
                        .get("/plans/" + plan.id() + "/verdict")
                        .body()
                        .has("verdict"));
                return services.target()
                        .as(Services.MACHINE)
                        .get("/snapshots/" + id)
                        .body()
                        .get("state")
                        .asText()
                        .equals("DONE");
            });
            await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertEquals(0, check(settings)));
            assertTrue(services.alignment()
                    .get("/plans/" + plan.id() + "/full-check")
                    .body()
                    .get("equal")
                    .asBoolean());
        }
    }

    private static void damage(LocalSystem system) throws SQLException {
        for (var entry : DAMAGE.entrySet()) {
            try (var connection = system.database().connect(entry.getKey());
                    var statement = connection.createStatement()) {
                for (String sql : entry.getValue()) {
                    statement.executeUpdate(sql);
                }
            }
        }
    }

    /** The exit code of the command. */
    private static int check(Settings settings) throws IOException, InterruptedException {
        ProcessBuilder command =
                new ProcessBuilder(CHECKOUT.resolve("deploy/faults/check").toString()).inheritIO();
        command.environment().put("PLUMBLINE_POSTGRES_PORT", Integer.toString(settings.postgresPort()));
        return command.start().waitFor();
    }

    private static Services services(Settings settings) {
        return Services.at(
                settings.service("target").address(),
                settings.service("alignment").address(),
                settings.service("review").address(),
                DemoIssuer.address(settings.issuerPort()));
    }
}
