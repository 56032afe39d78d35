package io.plumbline.review.forecast;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class ScaleTest {

    @Test
    void the_way_there_and_back_ends_where_it_began() {
        double[][] histories = {{1, 4, 9, 100}, {-1, -4, -100}, {-5, 0, 30}, {0, 0, 80}};
        for (double[] history : histories) {
            for (Limits limits : new Limits[] {Limits.none(), new Limits(-200, 200)}) {
                Scale scale = Scale.suiting(history, limits);
                for (double value : history) {
                    assertEquals(value, scale.from(scale.to(value)), 1e-9, scale.toString());
                }
            }
        }
    }

    @Test
    void what_may_fall_below_zero_does_so_steadily() {
        Scale scale = Scale.suiting(new double[] {100, 60, 20, 1}, Limits.none());
        double before = scale.from(0.2);
        for (double scaled = 0.19; scaled > -0.5; scaled -= 0.01) {
            assertTrue(scale.from(scaled) < before);
            before = scale.from(scaled);
        }
        assertTrue(before < 0 && before > -30);
    }

    @Test
    void what_cannot_fall_below_zero_does_not() {
        assertEquals(
                0,
                Scale.suiting(new double[] {100, 60, 20, 1}, Limits.nonNegative())
                        .from(-0.5));
    }
}
