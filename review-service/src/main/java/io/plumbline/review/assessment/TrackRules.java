package io.plumbline.review.assessment;

import java.math.BigDecimal;
import java.util.List;

/** The ordered rules by which a target is on track or not; the first that matches decides. */
public record TrackRules(List<TrackRule> rules) {
    /** On track within the tolerance, at risk within twice the tolerance, off track beyond. */
    public static final TrackRules DEFAULT = new TrackRules(List.of(
            TrackRule.within("1", Track.ON_TRACK),
            TrackRule.within("2", Track.AT_RISK),
            TrackRule.otherwise(Track.OFF_TRACK)));

    public TrackRules {
        rules = List.copyOf(rules);
        if (rules.isEmpty() || rules.get(rules.size() - 1).tolerances().isPresent()) {
            throw new IllegalArgumentException("the last rule must match whatever the others left");
        }
    }

    Track judge(BigDecimal shortfall, BigDecimal tolerance) {
        return rules.stream()
                .filter(rule -> rule.matches(shortfall, tolerance))
                .findFirst()
                .orElseThrow()
                .track();
    }
}
