package io.plumbline.review.intake;

import io.plumbline.outbox.IncomingEvent;
import io.plumbline.platform.EventData;
import io.plumbline.review.adjustment.AdjustingTarget;
import io.plumbline.review.intake.TargetListener.AdjustmentRefused;
import io.plumbline.review.intake.TargetListener.KpiChanged;
import io.plumbline.review.intake.TargetListener.KpiSnapshotTaken;
import io.plumbline.review.intake.TargetListener.PlanChanged;
import io.plumbline.review.intake.TargetListener.PlanSnapshotTaken;
import io.plumbline.review.intake.TargetListener.TargetChanged;
import io.plumbline.review.targetcopy.TargetCopies;
import io.plumbline.subscription.rebuild.CopiesOfTopic;
import jakarta.enterprise.context.ApplicationScoped;

/** Puts the copies right from the start of target-service's topic. Tracks and reviews rest on them and follow at their next reading. */
@ApplicationScoped
class RestoringCopies implements CopiesOfTopic {

    private final TargetCopies copies;
    private final AdjustingTarget adjusting;
    private final EventData json;

    RestoringCopies(TargetCopies copies, AdjustingTarget adjusting, EventData json) {
        this.copies = copies;
        this.adjusting = adjusting;
        this.json = json;
    }

    @Override
    public String topic() {
        return "plumbline.target.v1";
    }

    @Override
    public void restore(IncomingEvent event) {
        switch (event.type()) {
            case "io.plumbline.target.PlanChanged.v1" -> {
                var changed = json.read(event.data(), PlanChanged.class);
                copies.restore(changed.plan().at(changed.planRevision()));
            }
            case "io.plumbline.target.KpiChanged.v1" ->
                copies.restore(json.read(event.data(), KpiChanged.class).kpi());
            case "io.plumbline.target.TargetChanged.v1" -> restore(event, json.read(event.data(), TargetChanged.class));
            case "io.plumbline.target.PlanSnapshotTaken.v1" -> {
                var taken = json.read(event.data(), PlanSnapshotTaken.class);
                copies.restore(taken.plan().at(taken.planRevision()));
                taken.versions().forEach(version -> restore(event, version));
            }
            case "io.plumbline.target.KpiSnapshotTaken.v1" ->
                json.read(event.data(), KpiSnapshotTaken.class).kpis().forEach(copies::restore);
            case "io.plumbline.target.AdjustmentRefused.v1" -> {
                var refused = json.read(event.data(), AdjustmentRefused.class);
                adjusting.refused(refused.adjustmentId(), refused.code(), refused.detail(), event.occurredAt());
            }
            default -> {
                // Nothing of it is copied.
            }
        }
    }

    private void restore(IncomingEvent event, TargetChanged changed) {
        var version = changed.entry(event);
        copies.restore(version);
        if (changed.adjustmentId() != null) {
            adjusting.applied(changed.adjustmentId(), changed.target().version(), version.changedAt());
        }
    }

    @Override
    public void settle() {
        // Nothing that is kept here is derived from the copies.
    }
}
