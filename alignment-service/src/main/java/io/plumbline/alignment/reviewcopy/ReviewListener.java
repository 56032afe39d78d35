package io.plumbline.alignment.reviewcopy;

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

/** Follows review-service's topic. */
@ApplicationScoped
class ReviewListener {

    private static final String FACTS = "io.plumbline.review.";

    private final Intake intake;
    private final FollowingReviews following;
    private final Caller caller;
    private final EventData json;

    ReviewListener(Intake intake, FollowingReviews following, Caller caller, EventData json) {
        this.intake = intake;
        this.following = following;
        this.caller = caller;
        this.json = json;
    }

    @Incoming("review-events")
    @Blocking
    @ActivateRequestContext
    void receive(ConsumerRecord<String, byte[]> message) {
        intake.process(message, event -> {
            caller.actFor(event, event.source());
            follow(event);
        });
    }

    /** Facts on which no rule depends are counted as seen, and that is all. */
    private void follow(IncomingEvent event) {
        if (!event.type().startsWith(FACTS)) {
            return;
        }
        var fact = event.type().substring(FACTS.length());
        var cause = new Cause(event.id(), fact.replaceAll("\\.v\\d+$", ""));
        switch (fact) {
            case "ReviewScheduled.v1", "ReviewOpened.v1", "ReviewClosed.v1" -> follow(event, false, cause);
            case "ReviewCancelled.v1" -> follow(event, true, cause);
            case "TrackChanged.v1" -> following.follow(json.read(event.data(), Told.TrackChanged.class), cause);
            default -> {}
        }
    }

    private void follow(IncomingEvent event, boolean cancelled, Cause cause) {
        following.follow(json.read(event.data(), Told.ReviewChanged.class), cancelled, cause);
    }
}
