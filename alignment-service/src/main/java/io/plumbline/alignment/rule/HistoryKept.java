package io.plumbline.alignment.rule;

import static io.plumbline.alignment.graph.PlanChange.union;

import io.plumbline.alignment.graph.GoalRevision;
import io.plumbline.alignment.graph.PlanChange;
import io.plumbline.alignment.graph.PlanModel;
import io.plumbline.alignment.graph.Review;
import io.plumbline.alignment.graph.Target;
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
            return Optional.of(Result.of(
                            this,
                            subject,
                            Outcome.UNKNOWN,
                            "Whether the past of %s was kept is not known: its version %d was never told of.",
                            subject.name(),
                            past.missingVersion())
                    .withFix(
                            "Compare the versions of %s in target-service (GET /targets/%s/versions), and have its events replayed.",
                            subject.name(), subject.id()));
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
        return Result.of(
                        this,
                        subject,
                        Outcome.FAIL,
                        "Version %d of %s, of %s, changes %d from %s to %s; %s had judged that year and was closed on %s.",
                        revision.version(),
                        subject.name(),
                        Wording.day(revision.at()),
                        year,
                        Amount.number(revision.valueFrom(), subject.kpi()),
                        Amount.of(revision.valueTo(), subject.kpi()),
                        review.name(),
                        Wording.day(review.closedAt()))
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
                                subject.kpi().unit())))
                .withFix(
                        "Revise %s so that %d stands at %s again, or have an approver rebaseline it with a reason.",
                        subject.name(), year, Amount.of(revision.valueFrom(), subject.kpi()));
    }

    @Override
    public List<String> suggest(Candidates candidates, Target subject, Result complaint) {
        return complaint.outcome() == Outcome.FAIL
                ? List.of("That is PUT /targets/%s, or POST /targets/%s/rebaselines, in target-service."
                        .formatted(subject.id(), subject.id()))
                : List.of();
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
