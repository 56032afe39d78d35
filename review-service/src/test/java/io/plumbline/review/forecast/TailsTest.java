package io.plumbline.review.forecast;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class TailsTest {

    @Test
    void eighty_percent_lie_where_the_normal_distribution_has_them() {
        assertEquals(1.2815515655, Tails.quantile(0.9), 1e-9);
        assertEquals(-1.2815515655, Tails.quantile(0.1), 1e-9);
    }

    @Test
    void surprises_are_larger_than_normal() {
        double width = 1.2815515655446004 / 1.4758840488;
        assertEquals(3.364929997 * width, Tails.quantile(0.99), 1e-6);
    }

    @Test
    void quantile_and_probability_are_each_others_inverse() {
        for (double probability : new double[] {0.001, 0.02, 0.5, 0.77, 0.999}) {
            assertEquals(probability, Tails.cumulative(Tails.quantile(probability)), 1e-9);
        }
    }
}
