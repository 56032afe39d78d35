package io.plumbline.review.review;

import io.plumbline.platform.Refusal;
import io.plumbline.review.adjustment.AdjustmentKind;
import io.plumbline.review.adjustment.NewGoal;
import io.plumbline.review.adjustment.WantedAdjustment;
import io.plumbline.review.assessment.Direction;
import io.plumbline.review.review.NewDecision.Adjusted;
import io.plumbline.review.targetcopy.PlanFacts;
import io.plumbline.review.targetcopy.TargetFacts;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** Turns a decision into the adjustment that carries it out, or says why the two do not fit. */
final class FittingAdjustment {

    private final PlanFacts plan;
    private final TargetFacts target;
    private final NewDecision wanted;

    FittingAdjustment(PlanFacts plan, TargetFacts target, NewDecision wanted) {
        this.plan = plan;
        this.target = target;
        this.wanted = wanted;
    }

    /** Empty for a decision that people carry out. @throws Refusal 422 if kind and adjustment do not fit */
    Optional<WantedAdjustment> find(UUID reviewId) {
        var kind = wanted.kind().adjustment();
        if (kind.isEmpty()) {
            refuseIf(wanted.adjustment() != null, "", "%s does not change the target: leave the adjustment out.");
            return Optional.empty();
        }
        refuseIf(wanted.adjustment() == null, "", "To %s a target needs the adjustment that carries it out.");
        var goal = goal(kind.get(), wanted.adjustment());
        var dueYear = dueYear(kind.get(), wanted.adjustment());
        return Optional.of(new WantedAdjustment(
                reviewId,
                plan.id(),
                target.id(),
                kind.get(),
                wanted.adjustment().expectedVersion(),
                goal,
                dueYear,
                wanted.reason()));
    }

    private NewGoal goal(AdjustmentKind kind, Adjusted adjusted) {
        boolean moves = kind == AdjustmentKind.RAISE || kind == AdjustmentKind.LOWER;
        refuseIf(moves && adjusted.goal() == null, "/goal", "To %s a target needs its new goal.");
        refuseIf(!moves && adjusted.goal() != null, "/goal", "%s keeps the goal: leave it out, or RAISE or LOWER it.");
        if (!moves) {
            return new NewGoal(target.goal().kind(), target.goal().amount());
        }
        requireDirection(kind, adjusted.goal());
        return adjusted.goal();
    }

    /** For a KPI that is to fall, to raise the goal means a lower number. */
    private void requireDirection(AdjustmentKind kind, NewGoal goal) {
        var direction = target.kpi().direction();
        if (direction == Direction.MAINTAIN || direction == Direction.RANGE) {
            return;
        }
        var number = goal.kind().resolve(goal.amount(), target.baseline().value(), target.dueYear());
        int more = direction.shortfall(number, target.goal().value()).signum();
        boolean fits = kind == AdjustmentKind.RAISE ? more > 0 : more < 0;
        refuseIf(
                !fits,
                "/goal",
                "The new goal of " + number.stripTrailingZeros().toPlainString() + " does not %s the present one of "
                        + target.goal().value().stripTrailingZeros().toPlainString() + ", which is to "
                        + direction.name().toLowerCase(Locale.ROOT) + ".");
    }

    private Integer dueYear(AdjustmentKind kind, Adjusted adjusted) {
        boolean moves = kind == AdjustmentKind.RETIME;
        var year = adjusted.dueYear();
        refuseIf(moves && year == null, "/dueYear", "To %s a target needs the year in which its goal is to be due.");
        refuseIf(!moves && year != null, "/dueYear", "%s keeps the date: leave the year out, or RETIME it.");
        refuseIf(
                moves && year > plan.horizonYears(),
                "/dueYear",
                "The plan has " + plan.horizonYears() + " years: %s to one of them.");
        refuseIf(
                moves && year == target.dueYear(),
                "/dueYear",
                "The goal is due in year " + year + " already: nothing to %s.");
        return year;
    }

    private void refuseIf(boolean wrong, String field, String detail) {
        if (wrong) {
            throw Refusal.invalid("/adjustment" + field, detail.formatted(wanted.kind()));
        }
    }
}
