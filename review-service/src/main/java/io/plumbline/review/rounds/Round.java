package io.plumbline.review.rounds;

import io.plumbline.platform.Caller;
import io.plumbline.review.reminder.RemindingOwners;
import io.plumbline.review.review.NoticingOverdueReviews;
import io.plumbline.review.score.ScoringForecasts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.time.Clock;
import java.time.LocalDate;

/** One look at one organisation. */
@ApplicationScoped
class Round {

    private static final String SERVICE = "review-service";

    private final NoticingOverdueReviews noticing;
    private final RemindingOwners reminding;
    private final ScoringForecasts scoring;
    private final Caller caller;
    private final Clock clock;

    Round(
            NoticingOverdueReviews noticing,
            RemindingOwners reminding,
            ScoringForecasts scoring,
            Caller caller,
            Clock clock) {
        this.noticing = noticing;
        this.reminding = reminding;
        this.scoring = scoring;
        this.caller = caller;
        this.clock = clock;
    }

    @ActivateRequestContext
    void make(String organisation) {
        caller.actFor(organisation, SERVICE);
        var today = LocalDate.now(clock);
        boolean hasMore;
        do {
            hasMore = noticing.notice(today);
        } while (hasMore);
        String cursor = null;
        do {
            cursor = reminding.remind(today, cursor);
        } while (cursor != null);
        scoring.scoreAll(today);
    }
}
