package io.plumbline.local.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.plumbline.embedded.CannotStart;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SettingsTest {
    private static final Path HERE = Path.of("/checkout");

    @Test
    void ports_are_the_usual_ones_unless_a_variable_says_otherwise() {
        Settings settings = Settings.usual(HERE, HERE, Map.of("PLUMBLINE_ALIGNMENT_PORT", "9999"));
        assertEquals(8081, settings.service("target").port());
        assertEquals(9999, settings.service("alignment").port());
        assertEquals(8083, settings.service("review").port());
        assertEquals(15_432, settings.postgresPort());
        assertEquals(19_092, settings.kafkaPort());
        assertEquals(18_080, settings.issuerPort());
    }

    @Test
    void a_variable_that_is_no_port_is_named() {
        for (String wrong : new String[] {"0", "65536", "kafka", "-1"}) {
            CannotStart refusal = assertThrows(
                    CannotStart.class, () -> Settings.usual(HERE, HERE, Map.of("PLUMBLINE_KAFKA_PORT", wrong)));
            assertEquals(
                    "PLUMBLINE_KAFKA_PORT=" + wrong + " is not a port: give a number from 1 to 65535.",
                    refusal.getMessage());
        }
    }
}
