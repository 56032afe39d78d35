package io.plumbline.review.assessment;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;

/** One rule for the track: it matches when the actual is worse than planned by at most its margin; without one it always matches. */
public record TrackRule(Track track, Optional<Margin> margin) {
    public TrackRule {
        Objects.requireNonNull(margin);
        if (track == Track.UNKNOWN) {
            throw new IllegalArgumentException("UNKNOWN is for missing data, no rule can give it");
        }
    }

    public static TrackRule within(String tolerances, Track track) {
        return new TrackRule(track, Optional.of(new Margin(new BigDecimal(tolerances), MarginUnit.TOLERANCES)));
    }

    public static TrackRule otherwise(Track track) {
        return new TrackRule(track, Optional.empty());
    }

    boolean matches(BigDecimal shortfall, BigDecimal planned, BigDecimal tolerance) {
        return margin.isEmpty() || shortfall.compareTo(margin.get().of(planned, tolerance)) <= 0;
    }
}
