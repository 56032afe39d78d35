package io.plumbline.alignment.targetcopy;

import io.plumbline.alignment.verdict.Cause;
import io.plumbline.outbox.IncomingEvent;
import io.plumbline.outbox.Intake;
import io.plumbline.platform.Caller;
import io.plumbline.platform.EventData;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Follows target-service's topic. */
@ApplicationScoped
class TargetListener {

    private static final String FACTS = "io.plumbline.target.";

    private final Intake intake;
    private final FollowingTargets following;
    private final PuttingRight puttingRight;
    private final Caller caller;
    private final EventData json;

    TargetListener(
            Intake intake, FollowingTargets following, PuttingRight puttingRight, Caller caller, EventData json) {
        this.intake = intake;
        this.following = following;
        this.puttingRight = puttingRight;
        this.caller = caller;
        this.json = json;
    }

    @Incoming("target-events")
    @Blocking
    @ActivateRequestContext
    void receive(ConsumerRecord<String, byte[]> message) {
        intake.process(message, event -> {
            caller.actFor(event, event.source());
            follow(event);
        });
    }

    private void follow(IncomingEvent event) {
        if (!event.type().startsWith(FACTS)) {
            return;
        }
        var fact = event.type().substring(FACTS.length());
        var cause = new Cause(event.id(), fact.replaceAll("\\.v\\d+$", ""));
        switch (fact) {
            case "PlanChanged.v1" -> following.follow(json.read(event.data(), Told.PlanChanged.class), cause);
            case "TargetChanged.v1" -> following.follow(json.read(event.data(), Told.TargetChanged.class), cause);
            case "KpiChanged.v1" -> following.follow(json.read(event.data(), Told.KpiChanged.class), cause);
            case "PlanSnapshotTaken.v1" ->
                puttingRight.put(json.read(event.data(), Told.PlanSnapshotTaken.class), cause, event);
            case "KpiSnapshotTaken.v1" ->
                puttingRight.put(json.read(event.data(), Told.KpiSnapshotTaken.class), cause, event);
            // neither changes what is checked: a proposal counts once it is a version, and that is told as
            // TargetChanged
            case "AdjustmentRefused.v1", "ProposalChanged.v1" ->
                following.follow(json.read(event.data(), Told.OtherFact.class), cause);
            default -> following.follow(json.read(event.data(), Told.OtherFact.class), cause);
        }
    }
}
