package io.plumbline.review.forecast;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class TrackRecordTest {

    private final TrackRecord trackRecord = new TrackRecord(List.of(
            new Foretold(0.9, true), new Foretold(1, true), new Foretold(0.2, false), new Foretold(0.26, true)));

    @Test
    void the_hit_rate_counts_the_likelier_side() {
        assertEquals(0.75, trackRecord.hitRate(), 1e-12);
    }

    @Test
    void the_brier_score_is_the_mean_squared_error() {
        assertEquals((0.01 + 0 + 0.04 + 0.74 * 0.74) / 4, trackRecord.brierScore(), 1e-12);
    }

    @Test
    void tenths_hold_what_was_said_against_what_happened() {
        assertEquals(
                List.of(new TrackRecord.Tenth(2, 2, 0.23, 0.5), new TrackRecord.Tenth(9, 2, 0.95, 1)),
                trackRecord.tenths());
        assertEquals((0.27 * 2 + 0.05 * 2) / 4, trackRecord.calibrationError(), 1e-12);
    }

    @Test
    void without_an_outcome_there_is_no_record() {
        assertThrows(IllegalArgumentException.class, () -> new TrackRecord(List.of()));
    }
}
