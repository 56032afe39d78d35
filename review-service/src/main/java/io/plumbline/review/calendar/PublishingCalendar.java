package io.plumbline.review.calendar;

import io.plumbline.platform.Refusal;
import io.plumbline.review.review.Reviews;
import io.plumbline.review.targetcopy.TargetCopies;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;

/** Publishes all reviews of a plan; cancelled ones too, or they would stay in the calendars of subscribers. */
@ApplicationScoped
public class PublishingCalendar {

    private final TargetCopies copies;
    private final Reviews reviews;
    private final Clock clock;

    PublishingCalendar(TargetCopies copies, Reviews reviews, Clock clock) {
        this.copies = copies;
        this.reviews = reviews;
        this.clock = clock;
    }

    /** @throws Refusal 404 for an unknown plan */
    @Transactional
    public String publish(UUID planId) {
        return CalendarFeed.write(copies.getPlan(planId), reviews.listOfPlan(planId), clock.instant());
    }
}
