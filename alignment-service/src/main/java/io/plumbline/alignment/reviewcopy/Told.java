package io.plumbline.alignment.reviewcopy;

import io.plumbline.alignment.graph.Review;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The facts of review-service, as far as this service relies on them. */
final class Told {

    private Told() {}

    /** A review is scheduled, opened, closed or cancelled; only a closed one has decisions. */
    record ReviewChanged(UUID planId, Instant at, ReviewTold review, List<DecisionTold> decisions) {

        Review toReview() {
            boolean closed = review.state().equals("CLOSED");
            return new Review(
                    review.id(),
                    review.version(),
                    review.name(),
                    review.asOf(),
                    closed ? closedAt() : null,
                    closed ? judged() : Set.of());
        }

        private Instant closedAt() {
            return review.closedAt() == null ? at : review.closedAt();
        }

        private Set<UUID> judged() {
            return decisions == null
                    ? Set.of()
                    : decisions.stream()
                            .filter(DecisionTold::isVerdict)
                            .map(DecisionTold::targetId)
                            .collect(Collectors.toSet());
        }
    }

    record ReviewTold(UUID id, long version, String state, String name, LocalDate asOf, Instant closedAt) {}

    record DecisionTold(UUID targetId, String paceVerdict) {

        boolean isVerdict() {
            return paceVerdict != null && !paceVerdict.equals("UNKNOWN");
        }
    }

    record TrackChanged(UUID planId, UUID targetId, String track, AssessmentTold assessment) {

        boolean isMiss() {
            return track.equals("OFF_TRACK");
        }

        boolean isKnown() {
            return !track.equals("UNKNOWN");
        }

        LocalDate periodEnd() {
            return assessment.comparison() == null
                    ? assessment.asOf()
                    : assessment.comparison().periodEnd();
        }
    }

    record AssessmentTold(LocalDate asOf, ComparisonTold comparison) {}

    record ComparisonTold(LocalDate periodEnd) {}
}
