package io.plumbline.alignment.graph;

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
}
