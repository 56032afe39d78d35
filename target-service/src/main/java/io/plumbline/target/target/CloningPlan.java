package io.plumbline.target.target;

import io.plumbline.outbox.Outbox;
import io.plumbline.platform.Identities;
import io.plumbline.platform.Refusal;
import io.plumbline.target.plan.PlanChanged;
import io.plumbline.target.plan.PlanSnapshot;
import io.plumbline.target.plan.Plans;
import io.plumbline.target.plan.RecordingPlan;
import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Copies a plan and its targets into a scenario: new ids, a history and a stream of events of its own, so that nothing done to the one
 * is ever taken for the other. Each part names what it was copied from.
 */
@ApplicationScoped
public class CloningPlan {

    private static final int BATCH = 500;
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final Plans plans;
    private final Targets targets;
    private final RecordingPlan recordingPlan;
    private final Recording recording;
    private final Identities identities;
    private final Outbox outbox;

    CloningPlan(
            Plans plans,
            Targets targets,
            RecordingPlan recordingPlan,
            Recording recording,
            Identities identities,
            Outbox outbox) {
        this.plans = plans;
        this.targets = targets;
        this.recordingPlan = recordingPlan;
        this.recording = recording;
        this.identities = identities;
        this.outbox = outbox;
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
        targets.flush(); // what follows locks the scenario's row, which must be there
        var copiedApex = copyTargets(planId, scenario.id(), Set.copyOf(apex), reason);
        scenario = plans.getForChange(scenario.id());
        var before = scenario.snapshot();
        var named = apex.stream()
                .filter(copiedApex::containsKey)
                .map(copiedApex::get)
                .toList();
        if (named.isEmpty()) {
            return before;
        }
        scenario.nameApex(named);
        return recordingPlan.record(before, scenario, PlanChanged.Change.REVISED, reason, null);
    }

    /**
     * Copies batch by batch, each in a few round trips to the database, and forgets it, for a plan can be larger than the memory.
     *
     * @return of the apex targets that were copied, their copies
     */
    private Map<UUID, UUID> copyTargets(UUID planId, UUID scenarioId, Set<UUID> apex, String reason) {
        var copiedApex = new HashMap<UUID, UUID>();
        var after = BEFORE_ALL;
        for (var batch = targets.listAfter(planId, after, BATCH);
                !batch.isEmpty();
                batch = targets.listAfter(planId, after, BATCH)) {
            var originals = batch;
            outbox.storeTogether(() -> copy(originals, scenarioId, apex, reason, copiedApex));
            after = batch.get(batch.size() - 1).id();
            targets.flush();
            targets.getEntityManager().clear();
        }
        return copiedApex;
    }

    private void copy(
            List<Target> originals, UUID scenarioId, Set<UUID> apex, String reason, Map<UUID, UUID> copiedApex) {
        var scenario = plans.getForChange(scenarioId);
        for (var original : originals) {
            if (original.state() != TargetState.RETIRED) {
                var copy = original.copy(identities.next(), scenarioId);
                recording.record(null, copy, scenario, TargetChange.SET, Grounds.because(reason));
                if (apex.contains(original.id())) {
                    copiedApex.put(original.id(), copy.id());
                }
            }
        }
    }
}
