package io.plumbline.target.target;

import io.plumbline.platform.Caller;
import io.plumbline.target.plan.Plan;
import io.plumbline.target.version.ChangedFields;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** Makes a change of a target a version: numbered within its plan, signed, dated, kept and told. */
@ApplicationScoped
class Recording {

    private final Targets targets;
    private final Caller caller;
    private final Clock clock;

    Recording(Targets targets, Caller caller, Clock clock) {
        this.targets = targets;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * @param before the previous version, or null if there is none
     * @param plan locked for change
     */
    TargetAnswer record(TargetSnapshot before, Target target, Plan plan, TargetChange change, Grounds grounds) {
        var revision = change == TargetChange.SET || change == TargetChange.REVISED || change == TargetChange.RETIRED
                ? plan.takeRevisionForContent()
                : plan.takeRevision();
        var snapshot = target.snapshot(plan.fiscalYears());
        targets.keep(
                target,
                new TargetChanged(
                        snapshot,
                        revision,
                        change,
                        ChangedFields.between(before, snapshot),
                        caller.name(),
                        clock.instant(),
                        grounds));
        return new TargetAnswer(snapshot, revision);
    }
}
