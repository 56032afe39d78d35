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
        if (rules.isEmpty() || rules.get(rules.size() - 1).margin().isPresent()) {
            throw new IllegalArgumentException("the last rule must match whatever the others left");
        }
    }

    /** The first rule that matches. */
    Match judge(BigDecimal shortfall, BigDecimal planned, BigDecimal tolerance) {
        int rule = 0;
        while (!rules.get(rule).matches(shortfall, planned, tolerance)) {
            rule++;
        }
        return new Match(rule + 1, rules.get(rule).track());
    }

    /** Which rule decided, counted from 1, and how. */
    record Match(int rule, Track track) {}
}
