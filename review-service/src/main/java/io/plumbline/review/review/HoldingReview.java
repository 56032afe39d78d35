package io.plumbline.review.review;

import io.plumbline.platform.Caller;
import io.plumbline.platform.Precondition;
import io.plumbline.platform.Refusal;
import io.plumbline.review.assessment.Track;
import io.plumbline.review.problem.ReviewProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** Opens a review, keeps its minutes and closes it. */
@ApplicationScoped
public class HoldingReview {

    private final Reviews reviews;
    private final Decisions decisions;
    private final SettingAgenda setting;
    private final Event<ReviewChanged> changes;
    private final Caller caller;
    private final Clock clock;

    HoldingReview(
            Reviews reviews,
            Decisions decisions,
            SettingAgenda setting,
            Event<ReviewChanged> changes,
            Caller caller,
            Clock clock) {
        this.reviews = reviews;
        this.decisions = decisions;
        this.setting = setting;
        this.changes = changes;
        this.caller = caller;
        this.clock = clock;
    }

    /** Freezes the agenda. @throws Refusal 404, 409 unless scheduled, 412, 428 */
    @Transactional
    public ReviewSnapshot open(UUID id, String ifMatch) {
        var review = reviews.getForChange(id);
        Precondition.require(ifMatch, review.version());
        var at = now();
        review.open(setting.set(review.planId(), review.asOf(), at), caller.name(), at);
        changes.fire(new ReviewChanged.Opened(review.summary(), review.agenda(), caller.name(), at));
        return review.snapshot();
    }

    /** @throws Refusal 404, 409 unless open, 412, 428 */
    @Transactional
    public ReviewSnapshot minute(UUID id, String ifMatch, Minutes minutes) {
        var review = reviews.getForChange(id);
        Precondition.require(ifMatch, review.version());
        review.minute(minutes.attendance(), minutes.notes());
        return review.snapshot();
    }

    /** @throws Refusal 404, 409 unless open and every target that is off track has a decision, 412, 428 */
    @Transactional
    public ReviewSnapshot close(UUID id, String ifMatch) {
        var review = reviews.getForChange(id);
        Precondition.require(ifMatch, review.version());
        review.requireOpenForDecisions();
        var decided = decisions.listOf(id);
        requireExplanations(review.agenda(), decided);
        var at = now();
        review.close(caller.name(), at);
        changes.fire(new ReviewChanged.Closed(review.summary(), decided, caller.name(), at));
        return review.snapshot();
    }

    /** Even to keep a target that is off track is a decision, and has a reason. */
    private static void requireExplanations(Agenda agenda, List<DecisionSnapshot> decided) {
        var explained = decided.stream().map(DecisionSnapshot::targetId).collect(Collectors.toSet());
        var open = agenda.items().stream()
                .filter(item -> item.assessment().track() == Track.OFF_TRACK && !explained.contains(item.targetId()))
                .map(item -> item.assessment().name())
                .toList();
        if (!open.isEmpty()) {
            throw new Refusal(
                    ReviewProblem.EXPLANATION_MISSING,
                    "Off track and without a decision: " + String.join(", ", open)
                            + ". Decide on each, if only to KEEP it for a reason.");
        }
    }

    /** To the microsecond, as the database keeps it. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
