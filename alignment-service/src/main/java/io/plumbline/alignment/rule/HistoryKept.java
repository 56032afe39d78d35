package io.plumbline.alignment.rule;

import static io.plumbline.alignment.graph.PlanChange.union;

import io.plumbline.alignment.graph.GoalRevision;
import io.plumbline.alignment.graph.PlanChange;
import io.plumbline.alignment.graph.PlanModel;
import io.plumbline.alignment.graph.Review;
import io.plumbline.alignment.graph.Target;
import io.plumbline.alignment.graph.TargetState;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * No change of a target reaches into a year that a closed review has judged, unless it was rebaselined.
 *
 * <p>It counts what was decided after the review was closed, in whatever order the facts arrived here.
 */
public final class HistoryKept implements Rule {

    @Override
    public String id() {
        return "history-kept";
    }

    @Override
    public String sentence() {
        return "No change of a target reaches into a year that a closed review has judged, unless it was rebaselined.";
    }

    @Override
    public String why() {
        return "A plan whose past is rewritten is always on track and never gets there.";
    }

    @Override
    public Outcome atWorst() {
        return Outcome.FAIL;
    }

    @Override
    public Optional<Result> judge(PlanModel model, Target subject) {
        var closed = model.reviews().stream().filter(Review::isClosed).toList();
        var judged = closed.stream()
                .filter(review -> !review.asOf().isBefore(model.plan().yearEnd(0)))
                .toList();
        if (judged.isEmpty()) {
            return Optional.empty();
        }
        var past = model.past(subject.id());
        var revisions = past.revisions();
        for (int index = revisions.size() - 1;
                index >= 0 && !revisions.get(index).rebaselined();
                index--) {
            var revision = revisions.get(index);
            var broken = closing(model, judged, revision);
            if (broken.isPresent()) {
                return Optional.of(rewritten(model, subject, revision, broken.get()));
            }
        }
        if (past.missingVersion() != null) {
            return Optional.of(new Complaint()
                    .add(
                            Text.of(
                                    "Whether what was judged of %s has been changed since is not known: no event told"
                                            + " of its version %d.",
                                    Wording.coded(subject), past.missingVersion()),
                            Text.of(
                                    "have an administrator rebuild the copies from the topic's start"
                                            + " [alignment-service: POST /rebuilds], and compare with the versions that"
                                            + " there are [target-service: GET /targets/%s/versions]",
                                    subject.id()))
                    .of(this, subject, Outcome.UNKNOWN));
        }
        return Optional.of(Result.of(
                this, subject, Outcome.PASS, "Nothing that was judged of %s has been changed since.", subject.name()));
    }

    private static Optional<Review> closing(PlanModel model, List<Review> closed, GoalRevision revision) {
        if (revision.firstYear() == null || revision.firstYear() > model.plan().horizonYears()) {
            return Optional.empty();
        }
        var yearEnd = model.plan().yearEnd(revision.firstYear());
        return closed.stream()
                .filter(review ->
                        !review.asOf().isBefore(yearEnd) && review.closedAt().isBefore(revision.at()))
                .min(Comparator.comparing(Review::closedAt).thenComparing(Review::id));
    }

    private Result rewritten(PlanModel model, Target subject, GoalRevision revision, Review review) {
        int year = model.plan().calendarYear(revision.firstYear());
        var plannedYear = Wording.year(model.plan(), revision.firstYear());
        var before = Amount.of(revision.valueFrom(), subject.kpi());
        var first = subject.state() == TargetState.ACTIVE
                ? ""
                : Text.of(
                        "activate it, with an override and its reason %s, as only a target in force can be"
                                + " rebaselined; then ",
                        Operation.move(subject, "ACTIVE"));
        return new Complaint()
                .add(
                        Text.of(
                                "Version %d of %s, of %s, changes what is planned for %s from %s to %s. But %s had"
                                        + " judged that year and was closed on %s. What was judged may be changed only by"
                                        + " a rebaseline, by an approver with a reason.",
                                revision.version(),
                                Wording.coded(subject),
                                Wording.day(revision.at()),
                                plannedYear,
                                Amount.number(revision.valueFrom(), subject.kpi()),
                                Amount.of(revision.valueTo(), subject.kpi()),
                                review.name(),
                                Wording.day(review.closedAt())),
                        Text.of(
                                "if %s is right for %d, %slet an approver rebaseline %s with the reason, and with that"
                                        + " year put back to %s %s",
                                before,
                                year,
                                first,
                                subject.name(),
                                before,
                                Operation.rebaseline(
                                        subject,
                                        revision.firstYear() == 0
                                                ? "fields baseline.value and reason"
                                                : "fields pins, year " + revision.firstYear() + ", and reason")),
                        Text.of(
                                "if the change is right, %slet an approver rebaseline %s as it is now, with the reason"
                                        + " %s",
                                first, subject.name(), Operation.rebaseline(subject, "field reason")))
                .of(this, subject, Outcome.FAIL)
                .withFigures(List.of(
                        new Figure(
                                "before",
                                revision.firstYear(),
                                revision.valueFrom(),
                                subject.kpi().unit()),
                        new Figure(
                                "after",
                                revision.firstYear(),
                                revision.valueTo(),
                                subject.kpi().unit())));
    }

    @Override
    public Set<UUID> affectedBy(PlanChange change) {
        if (!change.isOfClosedReviews()) {
            return union(change.targets(), change.pasts());
        }
        var all = new HashSet<>(change.targets());
        change.after().listTargets().forEach(target -> all.add(target.id()));
        return all;
    }
}
