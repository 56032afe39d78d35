package io.plumbline.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.plumbline.review.forecast.Limits;
import io.plumbline.review.forecast.Reach;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class RivalTest {

    private final NavigableMap<Integer, Double> values =
            new TreeMap<>(Map.of(2008, 10.0, 2009, 10.0, 2010, 10.0, 2011, 13.0, 2012, 16.0));

    @Test
    void the_line_from_the_baseline_goes_on_at_its_pace() {
        assertTrue(Rival.STRAIGHT_LINE.foresees(target(25), values));
        assertFalse(Rival.STRAIGHT_LINE.foresees(target(26), values));
    }

    @Test
    void the_trend_of_five_years_sees_the_years_before_the_baseline_too() {
        assertTrue(Rival.FIVE_YEAR_TREND.foresees(target(20.5), values));
        assertFalse(Rival.FIVE_YEAR_TREND.foresees(target(21), values));
    }

    @Test
    void only_the_past_is_visible() {
        PublicTarget target = target(25);
        assertEquals(2011, target.yearAt(0.2));
        assertEquals(2013, target.yearAt(0.79));
        assertEquals(2011, target.knownAt(target.yearAt(0.2)).lastKey());
    }

    private PublicTarget target(double goal) {
        return new PublicTarget("any", Reach.atLeast(goal), Limits.none(), 2010, 10, 2015, false, values);
    }
}
