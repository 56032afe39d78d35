package io.plumbline.target.verdict;

import io.plumbline.outbox.Intake;
import io.plumbline.platform.Caller;
import io.plumbline.platform.EventData;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Follows alignment-service's topic. */
@ApplicationScoped
class AlignmentListener {

    private static final String ALIGNMENT_CHECKED = "io.plumbline.alignment.AlignmentChecked.v1";

    private final Intake intake;
    private final Verdicts verdicts;
    private final Caller caller;
    private final EventData json;

    AlignmentListener(Intake intake, Verdicts verdicts, Caller caller, EventData json) {
        this.intake = intake;
        this.verdicts = verdicts;
        this.caller = caller;
        this.json = json;
    }

    @Incoming("alignment-events")
    @Blocking
    @ActivateRequestContext
    void receive(ConsumerRecord<String, byte[]> message) {
        intake.process(message, event -> {
            caller.actFor(event, event.source());
            if (event.type().equals(ALIGNMENT_CHECKED)) {
                verdicts.keep(json.read(event.data(), AlignmentChecked.class), event.sequence());
            }
        });
    }
}
