package io.plumbline.review.intake;

import io.plumbline.outbox.IncomingEvent;
import io.plumbline.outbox.Intake;
import io.plumbline.platform.Caller;
import io.plumbline.platform.EventData;
import io.plumbline.review.linkcopy.LinkCopies;
import io.plumbline.review.linkcopy.LinkFacts;
import io.plumbline.review.verdictcopy.Finding;
import io.plumbline.review.verdictcopy.PlanVerdict;
import io.plumbline.review.verdictcopy.TargetVerdict;
import io.plumbline.review.verdictcopy.Verdict;
import io.plumbline.review.verdictcopy.VerdictCopies;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Follows alignment-service's topic. */
@ApplicationScoped
class AlignmentListener {

    private static final String ALIGNMENT_CHECKED = "io.plumbline.alignment.AlignmentChecked.v1";
    private static final String LINK_CHANGED = "io.plumbline.alignment.LinkChanged.v1";
    private static final String FINDING_CHANGED = "io.plumbline.alignment.FindingChanged.v1";
    private static final String OPEN = "OPEN";
    private static final String REMOVED = "REMOVED";

    private final Intake intake;
    private final VerdictCopies verdicts;
    private final LinkCopies links;
    private final Caller caller;
    private final EventData json;

    AlignmentListener(Intake intake, VerdictCopies verdicts, LinkCopies links, Caller caller, EventData json) {
        this.intake = intake;
        this.verdicts = verdicts;
        this.links = links;
        this.caller = caller;
        this.json = json;
    }

    @Incoming("alignment-events")
    @Blocking
    @ActivateRequestContext
    void receive(ConsumerRecord<String, byte[]> message) {
        intake.process(message, event -> {
            caller.actFor(event, event.source());
            switch (event.type()) {
                case ALIGNMENT_CHECKED -> learn(event, json.read(event.data(), AlignmentChecked.class));
                case LINK_CHANGED -> {
                    var changed = json.read(event.data(), LinkChanged.class);
                    links.learn(changed.link(), REMOVED.equals(changed.change()));
                }
                case FINDING_CHANGED -> learn(json.read(event.data(), FindingChanged.class));
                default -> {
                    // Not yet invented when this was written, or none of our business.
                }
            }
        });
    }

    private void learn(IncomingEvent event, AlignmentChecked checked) {
        var at = checked.checkedAt() == null ? event.occurredAt() : checked.checkedAt();
        verdicts.learn(
                checked.planId(),
                new PlanVerdict(checked.verdict(), checked.planRevision(), at),
                checked.targets() == null ? List.of() : checked.targets());
    }

    private void learn(FindingChanged changed) {
        var found = changed.finding();
        verdicts.learn(
                changed.planId(),
                new Finding(found.id(), found.targetId(), found.rule(), found.outcome(), found.sentence(), found.fix()),
                OPEN.equals(found.state()));
    }

    record FindingChanged(UUID planId, FoundData finding) {}

    record FoundData(UUID id, UUID targetId, String rule, String state, Verdict outcome, String sentence, String fix) {}

    record LinkChanged(String change, LinkFacts link) {}

    record AlignmentChecked(
            UUID planId, long planRevision, Verdict verdict, Instant checkedAt, List<TargetVerdict> targets) {}
}
