package io.plumbline.review.intake;

import io.plumbline.outbox.IncomingEvent;
import io.plumbline.platform.EventData;
import io.plumbline.review.intake.TargetListener.KpiChanged;
import io.plumbline.review.intake.TargetListener.PlanChanged;
import io.plumbline.review.intake.TargetListener.TargetChanged;
import io.plumbline.review.targetcopy.TargetCopies;
import io.plumbline.review.targetcopy.TargetVersions;
import io.plumbline.subscription.rebuild.CopiesOfTopic;
import jakarta.enterprise.context.ApplicationScoped;

/** Puts the copies right from the start of target-service's topic. Tracks and reviews rest on them and follow at their next reading. */
@ApplicationScoped
class RestoringCopies implements CopiesOfTopic {

    private final TargetCopies copies;
    private final EventData json;

    RestoringCopies(TargetCopies copies, EventData json) {
        this.copies = copies;
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
            default -> {
                // Nothing of it is copied.
            }
        }
    }

    private void restore(IncomingEvent event, TargetChanged changed) {
        var at = changed.at() == null ? event.occurredAt() : changed.at();
        copies.restore(new TargetVersions.Entry(changed.target(), at, changed.by(), changed.reason()));
    }

    @Override
    public void settle() {
        // Nothing that is kept here is derived from the copies.
    }
}
