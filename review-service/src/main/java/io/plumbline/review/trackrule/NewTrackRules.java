package io.plumbline.review.trackrule;

import io.plumbline.platform.Refusal;
import io.plumbline.review.assessment.Margin;
import io.plumbline.review.assessment.MarginUnit;
import io.plumbline.review.assessment.Track;
import io.plumbline.review.assessment.TrackRule;
import io.plumbline.review.assessment.TrackRules;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Ordered rules: the first that matches decides. The last one has no margin and takes whatever the others left. */
public record NewTrackRules(@NotEmpty @Size(max = 20) @Valid List<@NotNull Rule> rules) {

    /** One rule. */
    @Schema(name = "TrackRule")
    public record Rule(
            @Schema(description = "What the target is if the rule matches; not UNKNOWN, which is for missing data")
            @NotNull
            Track track,

            @Schema(
                    description =
                            "Matches when the actual is worse than planned by at most this much; negative asks for"
                                    + " better than planned. Null on the last rule, and only there",
                    examples = "3",
                    nullable = true)
            BigDecimal margin,

            @Schema(
                    description = "In what the margin is told; TOLERANCES of the KPI by default",
                    examples = "PERCENT",
                    nullable = true)
            MarginUnit unit) {

        public Rule {
            unit = margin != null && unit == null ? MarginUnit.TOLERANCES : unit;
        }

        private TrackRule rule() {
            return new TrackRule(track, Optional.ofNullable(margin).map(amount -> new Margin(amount, unit)));
        }
    }

    /** @throws Refusal 422 if a rule could never be asked, or a case is left open */
    TrackRules toRules() {
        for (int at = 0; at < rules.size(); at++) {
            var rule = rules.get(at);
            boolean isLast = at == rules.size() - 1;
            if (rule.track() == Track.UNKNOWN) {
                throw Refusal.invalid(
                        "/rules/" + at + "/track",
                        "UNKNOWN is for missing data: a rule says ON_TRACK, AT_RISK or OFF_TRACK.");
            }
            if (isLast && rule.margin() != null) {
                throw Refusal.invalid(
                        "/rules/" + at + "/margin",
                        "The last rule takes whatever the others left: leave its margin out.");
            }
            if (!isLast && rule.margin() == null) {
                throw Refusal.invalid(
                        "/rules/" + at + "/margin",
                        "A rule without a margin always matches, so none after it would ever be asked: only the last"
                                + " has none.");
            }
        }
        return new TrackRules(rules.stream().map(Rule::rule).toList());
    }
}
