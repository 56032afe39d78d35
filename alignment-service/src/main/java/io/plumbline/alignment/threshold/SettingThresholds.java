package io.plumbline.alignment.threshold;

import io.plumbline.alignment.graph.PlanEdit;
import io.plumbline.alignment.graph.Thresholds;
import io.plumbline.alignment.rule.Threshold;
import io.plumbline.alignment.verdict.Cause;
import io.plumbline.alignment.verdict.Checking;
import io.plumbline.platform.Caller;
import io.plumbline.platform.CommonProblem;
import io.plumbline.platform.Identities;
import io.plumbline.platform.Precondition;
import io.plumbline.platform.Problem.Violation;
import io.plumbline.platform.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Sets the thresholds of a plan; all of it is checked anew before that is answered. */
@ApplicationScoped
public class SettingThresholds {

    private final Checking checking;
    private final ThresholdVersions versions;
    private final Identities identities;
    private final Caller caller;
    private final Clock clock;

    SettingThresholds(
            Checking checking, ThresholdVersions versions, Identities identities, Caller caller, Clock clock) {
        this.checking = checking;
        this.versions = versions;
        this.identities = identities;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * @param ifMatch may be left out as long as the plan goes by the usual thresholds
     * @throws Refusal if the plan is unknown, a value makes no sense, or somebody else set them meanwhile
     */
    @Transactional
    public PlanThresholds set(UUID planId, String ifMatch, Thresholds thresholds, String reason) {
        var open = checking.open(planId);
        int present = versions.findNewest(planId).map(PlanThresholds::version).orElse(0);
        if (present > 0 || ifMatch != null) {
            Precondition.require(ifMatch, present);
        }
        require(thresholds);
        var row = PlanThresholds.of(
                identities.next(), planId, present + 1, thresholds, caller.name(), reason, clock.instant());
        versions.persist(row);
        checking.close(
                open,
                List.of(new PlanEdit.ThresholdsSet(thresholds)),
                new Cause(planId.toString(), "ThresholdsChanged"),
                open.revision());
        return row;
    }

    private static void require(Thresholds thresholds) {
        var wrong = new ArrayList<Violation>();
        for (var threshold : Threshold.values()) {
            var value = threshold.of(thresholds);
            if (value.compareTo(threshold.least()) < 0 || value.compareTo(threshold.most()) > 0) {
                wrong.add(new Violation(
                        "/thresholds/" + threshold.key(),
                        "%s is from %s to %s (%s)."
                                .formatted(
                                        threshold.key(),
                                        threshold.least().toPlainString(),
                                        threshold.most().toPlainString(),
                                        threshold.unit())));
            }
        }
        if (thresholds.fewestTargets() > thresholds.mostTargets()) {
            wrong.add(new Violation("/thresholds/fewestTargets", "The fewest targets are more than the most."));
        }
        if (!wrong.isEmpty()) {
            throw new Refusal(CommonProblem.INVALID_VALUE, wrong.get(0).detail(), wrong);
        }
    }
}
