package io.plumbline.alignment.targetcopy;

import io.plumbline.alignment.graph.PlanEdit;
import io.plumbline.alignment.verdict.Cause;
import io.plumbline.alignment.verdict.Checking;
import io.plumbline.outbox.IncomingEvent;
import io.plumbline.platform.EventData;
import io.plumbline.platform.Identities;
import io.plumbline.subscription.rebuild.CopiesOfTopic;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Puts the copies right without a check for each event; at the end every plan that was told of is checked once, whole. */
@ApplicationScoped
class RestoringTargets implements CopiesOfTopic {

    private final Checking checking;
    private final TargetCopies targets;
    private final KpiCopies kpis;
    private final EventData json;
    private final Identities identities;
    private final Map<UUID, Told.PlanChanged> frames = new ConcurrentHashMap<>();
    private final Map<UUID, Long> revisions = new ConcurrentHashMap<>();

    RestoringTargets(Checking checking, TargetCopies targets, KpiCopies kpis, EventData json, Identities identities) {
        this.checking = checking;
        this.targets = targets;
        this.kpis = kpis;
        this.json = json;
        this.identities = identities;
    }

    @Override
    public String topic() {
        return "plumbline.target.v1";
    }

    @Override
    public void restore(IncomingEvent event) {
        switch (event.type()) {
            case "io.plumbline.target.PlanChanged.v1" -> restore(json.read(event.data(), Told.PlanChanged.class));
            case "io.plumbline.target.TargetChanged.v1" -> restore(json.read(event.data(), Told.TargetChanged.class));
            case "io.plumbline.target.KpiChanged.v1" ->
                kpis.restore(json.read(event.data(), Told.KpiChanged.class).kpi());
            case "io.plumbline.target.PlanSnapshotTaken.v1" ->
                restore(json.read(event.data(), Told.PlanSnapshotTaken.class));
            case "io.plumbline.target.KpiSnapshotTaken.v1" ->
                json.read(event.data(), Told.KpiSnapshotTaken.class).kpis().forEach(kpis::restore);
            default -> {
                // Nothing of it is copied.
            }
        }
    }

    private void restore(Told.PlanChanged told) {
        frames.merge(told.planId(), told, (one, other) -> one.planRevision() > other.planRevision() ? one : other);
        seen(told.planId(), told.planRevision());
    }

    private void restore(Told.PlanSnapshotTaken told) {
        restore(new Told.PlanChanged(told.planId(), told.planRevision(), told.plan()));
        told.versions().forEach(this::restore);
    }

    private void restore(Told.TargetChanged told) {
        kpis.restore(told.target().kpi());
        targets.restore(told.planId(), told.target());
        seen(told.planId(), told.planRevision());
    }

    private void seen(UUID planId, long revision) {
        revisions.merge(planId, revision, Math::max);
    }

    @Override
    public void settle() {
        var told = Map.copyOf(frames);
        frames.clear();
        told.forEach((planId, frame) -> QuarkusTransaction.requiringNew().run(() -> settle(planId, frame)));
        revisions.clear();
    }

    private void settle(UUID planId, Told.PlanChanged told) {
        var cause = new Cause(identities.next().toString(), "Rebuild");
        var frame = told.plan().toPlan();
        var open = checking.find(planId).orElseGet(() -> checking.begin(frame, cause));
        long revision = revisions.getOrDefault(planId, told.planRevision());
        var edits = new ArrayList<PlanEdit>();
        // Something newer than what was read may have brought a newer frame.
        if (open.revision() <= revision && !frame.equals(open.model().plan())) {
            edits.add(new PlanEdit.FrameSet(frame));
        }
        edits.addAll(targets.list(planId));
        // Somebody may have read the plan while its copies were put right: then the edits bring nothing new, and all is
        // judged all the same.
        edits.add(new PlanEdit.ThresholdsSet(open.model().thresholds()));
        checking.close(open, edits, cause, Math.max(open.revision(), revision));
    }
}
