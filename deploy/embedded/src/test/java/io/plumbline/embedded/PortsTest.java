package io.plumbline.embedded;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PortsTest {

    @Test
    void no_port_is_answered_twice_nor_one_that_outgoing_connections_may_take() {
        var ports = IntStream.range(0, 300).map(turn -> Ports.free()).boxed().collect(Collectors.toSet());

        assertEquals(300, ports.size());
        assertTrue(ports.stream().allMatch(port -> port >= 20_000 && port < 32_768), ports::toString);
    }
}
