package io.plumbline.platform;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class CountLimitTest {

    private final CountLimit limit =
            new CountLimit("plumbline.limits.targets-per-plan", 3, "A plan", "targets", "begin another plan");

    @Test
    void the_last_place_is_taken_and_the_next_one_refused_with_the_limit_and_its_setting() {
        assertDoesNotThrow(() -> limit.requireRoom(2, 1));
        var refusal = assertThrows(Refusal.class, () -> limit.requireRoom(3, 1));
        assertEquals(CommonProblem.LIMIT_REACHED, refusal.type());
        assertEquals(
                "A plan has at most 3 targets: begin another plan. The operator sets the limit with"
                        + " PLUMBLINE_LIMITS_TARGETS_PER_PLAN.",
                refusal.getMessage());
    }

    @Test
    void what_would_pass_the_limit_as_a_whole_is_refused_as_a_whole() {
        assertDoesNotThrow(() -> limit.requireRoom(0, 3));
        assertThrows(Refusal.class, () -> limit.requireRoom(1, 3));
    }
}
