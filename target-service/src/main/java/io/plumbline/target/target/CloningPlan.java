package io.plumbline.target.target;

import io.plumbline.platform.Identities;
import io.plumbline.platform.Refusal;
import io.plumbline.target.plan.Plan;
import io.plumbline.target.plan.PlanChanged;
import io.plumbline.target.plan.PlanSnapshot;
import io.plumbline.target.plan.Plans;
import io.plumbline.target.plan.RecordingPlan;
import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * Copies a plan and its targets into a scenario: new ids, a history and a stream of events of its own, so that nothing done to the one
 * is ever taken for the other. Each part names what it was copied from.
 */
@ApplicationScoped
public class CloningPlan {

    private static final int BATCH = 200;
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final Plans plans;
    private final Targets targets;
    private final RecordingPlan recordingPlan;
    private final Recording recording;
    private final Identities identities;

    CloningPlan(Plans plans, Targets targets, RecordingPlan recordingPlan, Recording recording, Identities identities) {
        this.plans = plans;
        this.targets = targets;
        this.recordingPlan = recordingPlan;
        this.recording = recording;
        this.identities = identities;
    }

    /**
     * Retired targets stay behind. The plan is locked meanwhile, so that the scenario shows one revision of it.
     *
     * @throws Refusal 404
     */
    @Transactional
    @TransactionConfiguration(timeout = 600)
    public PlanSnapshot clone(UUID planId, String name, String reason) {
        var origin = plans.getForChange(planId);
        var apex = origin.snapshot().apexTargetIds();
        var scenario = origin.copy(identities.next(), name);
        recordingPlan.record(null, scenario, PlanChanged.Change.CREATED, reason, null);
        var copies = copyTargets(planId, scenario, reason);
        scenario = plans.getForChange(scenario.id());
        var before = scenario.snapshot();
        var copiedApex =
                apex.stream().filter(copies::containsKey).map(copies::get).toList();
        if (copiedApex.isEmpty()) {
            return before;
        }
        scenario.nameApex(copiedApex);
        return recordingPlan.record(before, scenario, PlanChanged.Change.REVISED, reason, null);
    }

    /** Copies in batches and forgets each once it is written, for a plan can be larger than the memory. */
    private Map<UUID, UUID> copyTargets(UUID planId, Plan begun, String reason) {
        var scenario = begun;
        var copies = new HashMap<UUID, UUID>();
        var after = BEFORE_ALL;
        for (var batch = targets.listAfter(planId, after, BATCH);
                !batch.isEmpty();
                batch = targets.listAfter(planId, after, BATCH)) {
            for (var target : batch) {
                if (target.state() != TargetState.RETIRED) {
                    var copy = target.copy(identities.next(), scenario.id());
                    recording.record(null, copy, scenario, TargetChange.SET, Grounds.because(reason));
                    copies.put(target.id(), copy.id());
                }
            }
            after = batch.get(batch.size() - 1).id();
            targets.flush();
            targets.getEntityManager().clear();
            scenario = plans.getForChange(scenario.id());
        }
        return copies;
    }
}
