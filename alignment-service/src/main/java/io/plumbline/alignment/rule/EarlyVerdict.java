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

    private static final int MOST_NAMED = 5;

    @Override
    public String id() {
        return "early-verdict";
    }

    @Override
    public String sentence() {
        return "A review falls in every period, and a formal verdict on the end of the plan is given before 40 % of"
                + " the horizon has passed.";
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
            return Optional.of(new Complaint()
                    .add(
                            Text.of(
                                    "No review of %s is on the calendar, so nobody will notice in time whether its"
                                            + " apex target %s can still be reached.",
                                    Wording.plan(model.plan()), Wording.coded(subject)),
                            Text.of(
                                    "set a cadence of the plan, at least one review every %s, so that its reviews are"
                                            + " scheduled %s",
                                    Wording.months(model.thresholds().reviewEveryMonths()),
                                    Operation.setCadence(model.plan())))
                    .of(this, subject, Outcome.UNKNOWN));
        }
        var latest = latestDay(model);
        var early = reviews.stream()
                .filter(review -> !review.asOf().isAfter(latest) && review.judges(subject.id()))
                .findFirst();
        var gaps = gaps(model, reviews);
        if (early.isPresent() && gaps.isEmpty()) {
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
        return Optional.of(missing(model, subject, latest, early, gaps));
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

    /** From where on, in months after the end of year 0, no review falls in the wanted time. */
    private static List<Integer> gaps(PlanModel model, List<Review> reviews) {
        var plan = model.plan();
        int every = model.thresholds().reviewEveryMonths();
        var gaps = new ArrayList<Integer>();
        for (int from = 0; from < 12 * plan.horizonYears(); from += every) {
            var first = plan.afterMonths(from).plusDays(1);
            var last = gapEnd(model, from);
            if (reviews.stream()
                    .noneMatch(review ->
                            !review.asOf().isBefore(first) && !review.asOf().isAfter(last))) {
                gaps.add(from);
            }
        }
        return gaps;
    }

    private static LocalDate gapEnd(PlanModel model, int from) {
        int months = from + model.thresholds().reviewEveryMonths();
        return model.plan().afterMonths(Math.min(months, 12 * model.plan().horizonYears()));
    }

    private Result missing(
            PlanModel model, Target subject, LocalDate latest, Optional<Review> early, List<Integer> gaps) {
        var complaint = new Complaint();
        if (!gaps.isEmpty()) {
            complainOfGaps(model, gaps, complaint);
        }
        if (early.isEmpty()) {
            boolean served = gaps.stream()
                    .anyMatch(from -> !model.plan().afterMonths(from).isAfter(latest));
            complainOfSilence(
                    model, subject, latest, served ? " (one that is scheduled for (1) will do)" : "", complaint);
        }
        var wanted = gaps.isEmpty() ? latest : gapEnd(model, gaps.get(0));
        return complaint
                .of(this, subject, Outcome.FAIL)
                .withRequest(FixRequest.scheduleReview(model.plan().id(), wanted));
    }

    private static void complainOfGaps(PlanModel model, List<Integer> gaps, Complaint complaint) {
        var every = Wording.months(model.thresholds().reviewEveryMonths());
        var periods = gaps.stream()
                .limit(MOST_NAMED)
                .map(from ->
                        "from %s to %s".formatted(model.plan().afterMonths(from).plusDays(1), gapEnd(model, from)))
                .toList();
        int more = gaps.size() - periods.size();
        complaint.add(
                Text.of(
                        "A review of %s is wanted every %s, but none is on the calendar as of a day %s%s.",
                        Wording.plan(model.plan()),
                        every,
                        Wording.alternatives(periods),
                        more == 0 ? "" : ", and in " + more + " later periods"),
                Text.of(
                        "schedule a review as of a day in %s %s",
                        gaps.size() == 1 ? "that time" : "each of these periods",
                        Operation.scheduleReview(model.plan())),
                Text.of(
                        "set a cadence of the plan with a review at least every %s, which schedules those that are"
                                + " still to come %s",
                        every, Operation.setCadence(model.plan())),
                Text.of(
                        "if a period is over and was not reviewed, waive this finding with the reason %s",
                        Operation.waive()));
    }

    private static void complainOfSilence(
            PlanModel model, Target subject, LocalDate latest, String served, Complaint complaint) {
        complaint.add(
                Text.of(
                        "A review as of %s, when %s of the plan's %d years have passed, or of an earlier day has to say"
                                + " whether %s will go from %s to %s by %s. None that was held said so, and none is"
                                + " still to come.",
                        latest,
                        Wording.percent(model.thresholds().earlyVerdict()),
                        model.plan().horizonYears(),
                        Wording.coded(subject),
                        Amount.number(subject.baseline().value(), subject.kpi()),
                        Amount.of(subject.goal(), subject.kpi()),
                        Wording.year(model.plan(), subject.dueYear())),
                Text.of(
                        "schedule a review as of %s or an earlier day%s; it may be held soon after that day %s. In it,"
                                + " decide on %s, saying whether the goal is too far, not far enough or on pace"
                                + " [review-service: POST /reviews/{reviewId}/decisions, field paceVerdict]",
                        latest, served, Operation.scheduleReview(model.plan()), subject.name()));
    }

    @Override
    public Set<UUID> affectedBy(PlanChange change) {
        return change.isOfReviews()
                ? union(change.targets(), change.after().plan().apexTargetIds())
                : change.targets();
    }
}
