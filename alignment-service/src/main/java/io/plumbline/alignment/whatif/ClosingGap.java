package io.plumbline.alignment.whatif;

import io.plumbline.alignment.graph.Target;
import io.plumbline.alignment.proposal.Attempt;
import io.plumbline.alignment.proposal.Gap;
import io.plumbline.alignment.proposal.GapClosing;
import io.plumbline.alignment.proposal.Move;
import io.plumbline.alignment.proposal.Proposal;
import io.plumbline.alignment.proposal.Way;
import io.plumbline.alignment.rule.BlastRadius.VerdictChange;
import io.plumbline.alignment.rule.Outcome;
import io.plumbline.alignment.rule.Result;
import io.plumbline.alignment.verdict.Reading;
import io.plumbline.platform.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Looks for ways to close the gap of a target; each is checked as a what-if before it is proposed. */
@ApplicationScoped
public class ClosingGap {

    /** So many drivers are tried alone. */
    private static final int MOST_ALONE = 10;

    private static final int MOST_SUPPOSITIONS = 1000;

    private final Supposing supposing;
    private final Reading reading;

    ClosingGap(Supposing supposing, Reading reading) {
        this.supposing = supposing;
        this.reading = reading;
    }

    /**
     * What came of it.
     *
     * @param reckonable false if nothing says what gives the target its value
     * @param proposals those that hold, the least harmful first
     * @param failed those that do not, and why
     */
    public record Closings(
            Target target,
            long planRevision,
            boolean reckonable,
            List<Gap> gaps,
            List<CheckedProposal> proposals,
            List<Attempt.Impossible> failed) {}

    /** A proposal, what to suppose (and then to do) for it, and what the rules say to that. */
    public record CheckedProposal(Proposal proposal, List<Supposition> suppositions, Supposing.Supposed supposed) {

        /** How many targets some rule would judge worse than now. */
        public long harm() {
            return supposed.difference().verdicts().stream()
                    .filter(VerdictChange::isWorse)
                    .count();
        }
    }

    /** @throws Refusal if the target is unknown, or what it is to reach is not usable */
    public Closings close(UUID targetId, GapQuestion question) {
        var planId = reading.getPlanOf(targetId).id();
        var present = reading.checkOfPlan(planId);
        var wanted = question.wanted(targetId);
        var start = supposing.suppose(present, wanted);
        var check = start.recheck().after();
        var closing = GapClosing.of(check, targetId, question.pinned());
        var gaps = closing.gaps();
        var proposals = new ArrayList<CheckedProposal>();
        var failed = new ArrayList<Attempt.Impossible>();
        for (var attempt : gaps.isEmpty() ? List.<Attempt>of() : attempts(closing, question)) {
            if (attempt instanceof Attempt.Proposed proposed) {
                verify(present, wanted, closing, proposed.proposal(), proposals, failed, targetId);
            } else if (attempt instanceof Attempt.Impossible impossible) {
                failed.add(impossible);
            }
        }
        proposals.sort(Comparator.comparingLong(CheckedProposal::harm)
                .thenComparing(checked -> checked.proposal().way())
                .thenComparing(checked -> checked.proposal().moves().size()));
        return new Closings(
                check.model().getTarget(targetId),
                present.planRevision(),
                closing.isReckonable(),
                gaps,
                proposals,
                failed);
    }

    private static List<Attempt> attempts(GapClosing closing, GapQuestion question) {
        return question.waysTried().stream()
                .flatMap(way -> way == Way.ONE_ALONE
                        ? closing.ends().stream().limit(MOST_ALONE).map(closing::attemptAlone)
                        : Stream.of(closing.attempt(way)))
                .toList();
    }

    private void verify(
            Reading.Covered present,
            List<Supposition> wanted,
            GapClosing closing,
            Proposal proposal,
            List<CheckedProposal> proposals,
            List<Attempt.Impossible> failed,
            UUID targetId) {
        var suppositions = Stream.concat(
                        wanted.stream(), proposal.moves().stream().map(ClosingGap::supposition))
                .toList();
        if (suppositions.size() > MOST_SUPPOSITIONS) {
            failed.add(without(
                    proposal,
                    "It would move %d targets, more than can be supposed at once.".formatted(suppositions.size())));
            return;
        }
        var supposed = supposing.suppose(present, suppositions);
        var complaint = complaint(supposed, targetId, closing.rules());
        if (complaint.isPresent()) {
            failed.add(without(proposal, proposal.sentence() + " But then: " + complaint.get()));
        } else {
            proposals.add(new CheckedProposal(proposal, suppositions, supposed));
        }
    }

    private static Attempt.Impossible without(Proposal proposal, String reason) {
        return new Attempt.Impossible(proposal.way(), proposal.driverId(), reason);
    }

    private static Supposition supposition(Move move) {
        return new Supposition(
                Supposition.Kind.TARGET_REVISED,
                move.targetId(),
                move.goal(),
                move.dueYear(),
                move.milestones(),
                null,
                null);
    }

    /** What the rules that the proposal is to satisfy still have to say. */
    private static Optional<String> complaint(Supposing.Supposed supposed, UUID targetId, Set<String> rules) {
        var complaints = supposed.recheck().after().findVerdict(targetId).orElseThrow().results().stream()
                .filter(result -> rules.contains(result.rule()) && result.outcome() != Outcome.PASS)
                .map(Result::sentence)
                .collect(Collectors.joining(" "));
        return complaints.isEmpty() ? Optional.empty() : Optional.of(complaints);
    }
}
