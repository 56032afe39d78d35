package io.plumbline.alignment.rule;

import static io.plumbline.alignment.graph.PlanChange.union;

import io.plumbline.alignment.graph.PlanChange;
import io.plumbline.alignment.graph.PlanModel;
import io.plumbline.alignment.graph.Review;
import io.plumbline.alignment.graph.Target;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * A review falls in every period, and a formal verdict on the end of the plan is given before 40 % of the horizon has passed.
 *
 * <p>Said of the whole plan, and shown at its apex targets. A review that is still to come can give the verdict; one that was closed
 * has given it if it said of the apex whether it is too far, not far enough or on pace. A
 * scenario is never reviewed, and has no such findings.
 */
public final class EarlyVerdict implements Rule {

    @Override
    public String id() {
        return "early-verdict";
    }

    @Override
    public String sentence() {
        return "A review falls in every period, and a formal verdict on the end of the plan is given before 40 % of the horizon has passed.";
    }

    @Override
    public String why() {
        return "Nobody should find out in year four that year five is lost.";
    }

    @Override
    public Outcome atWorst() {
        return Outcome.FAIL;
    }

    @Override
    public List<String> thresholds() {
        return List.of("reviewEveryMonths", "earlyVerdict");
    }

    @Override
    public Optional<Result> judge(PlanModel model, Target subject) {
        if (!model.plan().isApex(subject.id()) || model.plan().scenario()) {
            return Optional.empty();
        }
        var reviews = model.reviews();
        if (reviews.isEmpty()) {
            return Optional.of(Result.of(
                            this,
                            subject,
                            Outcome.UNKNOWN,
                            "Whether the plan is reviewed in time is not known: no review of it is on the calendar.")
                    .withFix(
                            "Set a cadence for the plan, at least every %s, so that its reviews are scheduled (review-service, PUT /plans/%s/cadences/STRATEGIC).",
                            Wording.months(model.thresholds().reviewEveryMonths()),
                            model.plan().id()));
        }
        var latest = latestDay(model);
        var early = reviews.stream()
                .filter(review -> !review.asOf().isAfter(latest) && review.judges(subject.id()))
                .findFirst();
        var gap = findGap(model, reviews);
        if (early.isPresent() && gap.isEmpty()) {
            return Optional.of(Result.of(
                    this,
                    subject,
                    Outcome.PASS,
                    "A review falls in every %s; whether %s will be reached %s said by %s, as of %s, before %s.",
                    Wording.months(model.thresholds().reviewEveryMonths()),
                    subject.name(),
                    early.get().isClosed() ? "was" : "can be",
                    early.get().name(),
                    early.get().asOf(),
                    latest));
        }
        return Optional.of(missing(model, subject, latest, early, gap));
    }

    /** The day by which the given share of the horizon has passed. */
    private static LocalDate latestDay(PlanModel model) {
        int months = model.thresholds()
                .earlyVerdict()
                .multiply(BigDecimal.valueOf(12L * model.plan().horizonYears()))
                .setScale(0, RoundingMode.FLOOR)
                .intValue();
        return model.plan().afterMonths(months);
    }

    /** The first months after the end of year 0 in which no review falls. */
    private static Optional<Integer> findGap(PlanModel model, List<Review> reviews) {
        var plan = model.plan();
        int every = model.thresholds().reviewEveryMonths();
        for (int from = 0; from < 12 * plan.horizonYears(); from += every) {
            var first = plan.afterMonths(from).plusDays(1);
            var last = plan.afterMonths(Math.min(from + every, 12 * plan.horizonYears()));
            if (reviews.stream()
                    .noneMatch(review ->
                            !review.asOf().isBefore(first) && !review.asOf().isAfter(last))) {
                return Optional.of(from);
            }
        }
        return Optional.empty();
    }

    private static LocalDate gapEnd(PlanModel model, int from) {
        int months = from + model.thresholds().reviewEveryMonths();
        return model.plan().afterMonths(Math.min(months, 12 * model.plan().horizonYears()));
    }

    private Result missing(
            PlanModel model, Target subject, LocalDate latest, Optional<Review> early, Optional<Integer> gap) {
        var sentences = new ArrayList<String>();
        var fixes = new ArrayList<String>();
        gap.ifPresent(from -> {
            var first = model.plan().afterMonths(from).plusDays(1);
            var last = gapEnd(model, from);
            sentences.add("No review falls between %s and %s, though one is wanted every %s."
                    .formatted(first, last, Wording.months(model.thresholds().reviewEveryMonths())));
            fixes.add(
                    "Schedule a review as of a day from %s to %s (review-service, POST /plans/%s/reviews), or set a cadence of every %s (PUT /plans/%s/cadences/STRATEGIC)."
                            .formatted(
                                    first,
                                    last,
                                    model.plan().id(),
                                    Wording.months(model.thresholds().reviewEveryMonths()),
                                    model.plan().id()));
        });
        if (early.isEmpty()) {
            sentences.add(
                    "Up to %s, when %s of the plan's horizon has passed, no review has said or will say whether %s will be reached."
                            .formatted(
                                    latest, Wording.percent(model.thresholds().earlyVerdict()), subject.name()));
            fixes.add(
                    "Schedule a review as of %s at the latest (review-service, POST /plans/%s/reviews), and let it say of %s, which is to go from %s to %s by %d, whether it is too far, not far enough or on pace."
                            .formatted(
                                    latest,
                                    model.plan().id(),
                                    subject.name(),
                                    Amount.number(subject.baseline().value(), subject.kpi()),
                                    Amount.of(subject.goal(), subject.kpi()),
                                    model.plan().calendarYear(subject.dueYear())));
        }
        var wanted = gap.map(from -> gapEnd(model, from)).orElse(latest);
        return Result.of(this, subject, Outcome.FAIL, Text.of("%s", String.join(" ", sentences)))
                .withFix(Text.of("%s", String.join(" ", fixes)))
                .withRequest(FixRequest.scheduleReview(model.plan().id(), wanted));
    }

    @Override
    public Set<UUID> affectedBy(PlanChange change) {
        return change.isOfReviews()
                ? union(change.targets(), change.after().plan().apexTargetIds())
                : change.targets();
    }
}
