package io.plumbline.target.adjustment;

import io.plumbline.outbox.Intake;
import io.plumbline.platform.Caller;
import io.plumbline.platform.EventData;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Follows review-service's topic. */
@ApplicationScoped
class ReviewListener {

    private static final String ADJUSTMENT_DECIDED = "io.plumbline.review.AdjustmentDecided.v1";

    private final Intake intake;
    private final CarryingOutAdjustment carryingOut;
    private final Caller caller;
    private final EventData json;

    ReviewListener(Intake intake, CarryingOutAdjustment carryingOut, Caller caller, EventData json) {
        this.intake = intake;
        this.carryingOut = carryingOut;
        this.caller = caller;
        this.json = json;
    }

    @Incoming("review-events")
    @Blocking
    @ActivateRequestContext
    void receive(ConsumerRecord<String, byte[]> message) {
        intake.process(message, event -> {
            if (event.type().equals(ADJUSTMENT_DECIDED)) {
                var decided = json.read(event.data(), AdjustmentDecided.class).whole();
                caller.actFor(event, decided.decidedBy());
                carryingOut.carryOut(decided);
            }
        });
    }
}
