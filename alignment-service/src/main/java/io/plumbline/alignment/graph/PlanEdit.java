package io.plumbline.alignment.graph;

import java.time.LocalDate;
import java.util.UUID;

/** One step by which a plan becomes another. */
public sealed interface PlanEdit {

    PlanModel applyTo(PlanModel model);

    /** A target is set, revised or (by its state) retired. */
    record TargetSet(Target target) implements PlanEdit {
        @Override
        public PlanModel applyTo(PlanModel model) {
            return model.with(target);
        }
    }

    /** A target is no longer there. */
    record TargetRemoved(UUID targetId) implements PlanEdit {
        @Override
        public PlanModel applyTo(PlanModel model) {
            return model.without(targetId);
        }
    }

    /** A link is made or revised. */
    record LinkSet(Link link) implements PlanEdit {
        @Override
        public PlanModel applyTo(PlanModel model) {
            return model.with(link);
        }
    }

    /** A link is no longer there. */
    record LinkRemoved(UUID linkId) implements PlanEdit {
        @Override
        public PlanModel applyTo(PlanModel model) {
            return model.withoutLink(linkId);
        }
    }

    /** An impact answer is given or replaced. */
    record AnswerSet(ImpactAnswer answer) implements PlanEdit {
        @Override
        public PlanModel applyTo(PlanModel model) {
            return model.with(answer);
        }
    }

    /** An impact answer is withdrawn. */
    record AnswerRemoved(ImpactAnswer.Key key) implements PlanEdit {
        @Override
        public PlanModel applyTo(PlanModel model) {
            return model.without(key);
        }
    }

    /** Years, perspectives or apex of the plan change: that can concern every target. */
    record FrameSet(Plan plan) implements PlanEdit {
        @Override
        public PlanModel applyTo(PlanModel model) {
            return model.in(plan);
        }
    }

    /** The rules of this plan draw their lines elsewhere: that can concern every target. */
    record ThresholdsSet(Thresholds thresholds) implements PlanEdit {
        @Override
        public PlanModel applyTo(PlanModel model) {
            return model.with(thresholds);
        }
    }

    /** A review is scheduled, held or closed. */
    record ReviewSet(Review review) implements PlanEdit {
        @Override
        public PlanModel applyTo(PlanModel model) {
            return model.with(review);
        }
    }

    /** A review will not take place. */
    record ReviewRemoved(UUID reviewId) implements PlanEdit {
        @Override
        public PlanModel applyTo(PlanModel model) {
            return model.withoutReview(reviewId);
        }
    }

    /** More is known of what happened to a target. */
    record PastSet(UUID targetId, TargetPast past) implements PlanEdit {
        @Override
        public PlanModel applyTo(PlanModel model) {
            return model.with(targetId, past);
        }
    }

    /** The plan is looked at on another day. */
    record DaySet(LocalDate day) implements PlanEdit {
        @Override
        public PlanModel applyTo(PlanModel model) {
            return model.on(day);
        }
    }
}
