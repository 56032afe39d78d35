package io.plumbline.review.assessment;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;

/**
 * One rule for the track: it matches when the actual is at most {@code tolerances} times the tolerance worse than
 * planned; without a number it always matches.
 */
public record TrackRule(Track track, Optional<BigDecimal> tolerances) {
    public TrackRule {
        Objects.requireNonNull(tolerances);
        if (track == Track.UNKNOWN) {
            throw new IllegalArgumentException("UNKNOWN is for missing data, no rule can give it");
        }
    }

    public static TrackRule within(String tolerances, Track track) {
        return new TrackRule(track, Optional.of(new BigDecimal(tolerances)));
    }

    public static TrackRule otherwise(Track track) {
        return new TrackRule(track, Optional.empty());
    }

    boolean matches(BigDecimal shortfall, BigDecimal tolerance) {
        return tolerances.isEmpty() || shortfall.compareTo(tolerance.multiply(tolerances.get())) <= 0;
    }
}
