package io.plumbline.target.plan;

import io.plumbline.platform.Identities;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Begins a plan, as a draft without targets. */
@ApplicationScoped
public class BeginningPlan {

    private final RecordingPlan recording;
    private final Identities identities;

    BeginningPlan(RecordingPlan recording, Identities identities) {
        this.recording = recording;
        this.identities = identities;
    }

    @Transactional
    public PlanSnapshot begin(PlanOutline outline) {
        var plan = Plan.begin(identities.next(), outline);
        return recording.record(null, plan, PlanChanged.Change.CREATED, null, null);
    }
}
