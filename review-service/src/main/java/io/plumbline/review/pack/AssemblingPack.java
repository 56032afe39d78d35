package io.plumbline.review.pack;

import io.plumbline.platform.CommonProblem;
import io.plumbline.platform.Refusal;
import io.plumbline.review.adjustment.Adjustments;
import io.plumbline.review.drift.ReportingDrift;
import io.plumbline.review.review.DecisionSnapshot;
import io.plumbline.review.review.Decisions;
import io.plumbline.review.review.PromisingActions;
import io.plumbline.review.review.Reviews;
import io.plumbline.review.review.VotingOnPace;
import io.plumbline.review.targetcopy.TargetCopies;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Objects;
import java.util.UUID;

/** Puts together the pack of a review that was opened. */
@ApplicationScoped
public class AssemblingPack {

    private final Reviews reviews;
    private final Decisions decisions;
    private final VotingOnPace voting;
    private final PromisingActions promising;
    private final Adjustments adjustments;
    private final TargetCopies copies;
    private final DrawingCharts drawing;
    private final ReportingDrift drift;

    AssemblingPack(
            Reviews reviews,
            Decisions decisions,
            VotingOnPace voting,
            PromisingActions promising,
            Adjustments adjustments,
            TargetCopies copies,
            DrawingCharts drawing,
            ReportingDrift drift) {
        this.reviews = reviews;
        this.decisions = decisions;
        this.voting = voting;
        this.promising = promising;
        this.adjustments = adjustments;
        this.copies = copies;
        this.drawing = drawing;
        this.drift = drift;
    }

    /** To print. @throws Refusal 404, 409 before the review is opened */
    @Transactional
    public String page(UUID reviewId) {
        return PackPage.write(assemble(reviewId));
    }

    /** Its targets. @throws Refusal as {@link #page} */
    @Transactional
    public String commaSeparated(UUID reviewId) {
        return PackTables.commaSeparated(assemble(reviewId));
    }

    /** Its targets, decisions and actions. @throws Refusal as {@link #page} */
    @Transactional
    public byte[] workbook(UUID reviewId) {
        return PackTables.workbook(assemble(reviewId));
    }

    private Pack assemble(UUID reviewId) {
        var review = reviews.get(reviewId);
        if (review.agenda() == null) {
            throw new Refusal(
                    CommonProblem.ILLEGAL_TRANSITION,
                    "The review is " + review.state()
                            + ": its pack rests on the agenda, which is taken when it is opened.");
        }
        var decided = decisions.listOf(reviewId);
        return new Pack(
                copies.getPlan(review.planId()),
                review,
                drawing.draw(review.agenda(), review.openedAt()),
                decided,
                adjustments.map(decided.stream()
                        .map(DecisionSnapshot::adjustmentId)
                        .filter(Objects::nonNull)
                        .toList()),
                voting.list(reviewId),
                promising.list(reviewId),
                drift.report(review.planId()).targets());
    }
}
