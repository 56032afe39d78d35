package io.plumbline.review.track.messaging;

import io.plumbline.review.assessment.Track;
import io.plumbline.review.fact.Facts;
import io.plumbline.review.track.TargetAssessment;
import io.plumbline.review.track.TrackChanged;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.util.UUID;

/** Maps changes of tracks to CloudEvents. */
@ApplicationScoped
class TrackEvents {

    static final String TRACK_CHANGED = "io.plumbline.review.TrackChanged.v1";

    private final Facts facts;

    TrackEvents(Facts facts) {
        this.facts = facts;
    }

    void tell(@Observes TrackChanged changed) {
        var assessment = changed.assessment();
        facts.tell(
                assessment.planId(),
                TRACK_CHANGED,
                assessment.targetId(),
                changed.at(),
                new TrackChangedData(
                        assessment.planId(),
                        assessment.targetId(),
                        assessment.track(),
                        changed.previous(),
                        changed.at(),
                        assessment));
    }

    record TrackChangedData(
            UUID planId, UUID targetId, Track track, Track previousTrack, Instant at, TargetAssessment assessment) {}
}
