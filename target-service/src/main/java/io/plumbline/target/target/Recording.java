package io.plumbline.target.target;

import io.plumbline.platform.Caller;
import io.plumbline.target.plan.Plan;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

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
    TargetAnswer record(
            TargetSnapshot before, Target target, Plan plan, TargetChange change, String reason, UUID adjustmentId) {
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
                        differences(before, snapshot),
                        caller.name(),
                        clock.instant(),
                        reason,
                        adjustmentId));
        return new TargetAnswer(snapshot, revision);
    }

    /** Names of the fields that differ, in the order of the document. */
    private static List<String> differences(TargetSnapshot before, TargetSnapshot after) {
        var fields = new ArrayList<String>();
        for (var component : TargetSnapshot.class.getRecordComponents()) {
            var name = component.getName();
            if (!name.equals("version") && (before == null || !same(component, before, after))) {
                fields.add(name);
            }
        }
        return fields;
    }

    private static boolean same(
            java.lang.reflect.RecordComponent component, TargetSnapshot before, TargetSnapshot after) {
        try {
            return Objects.equals(
                    component.getAccessor().invoke(before),
                    component.getAccessor().invoke(after));
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException("a public record component cannot be read", impossible);
        }
    }
}
