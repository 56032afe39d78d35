package io.plumbline.target.verdict;

import io.micrometer.core.instrument.MeterRegistry;
import io.plumbline.platform.Refusal;
import io.plumbline.target.problem.TargetProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** A target is activated only on an up-to-date alignment verdict without a failed rule. */
@ApplicationScoped
public class ActivationGate {

    private static final String FAIL = "FAIL";

    private final Verdicts verdicts;
    private final MeterRegistry meters;

    ActivationGate(Verdicts verdicts, MeterRegistry meters) {
        this.verdicts = verdicts;
        this.meters = meters;
    }

    /**
     * Why the plan as a whole must not be activated now.
     *
     * @param contentRevision the newest plan revision that alignment rests on
     */
    public Optional<String> findObjection(UUID planId, long contentRevision) {
        var verdict = verdicts.findOfPlan(planId);
        return findBehind(verdict, contentRevision)
                .or(() -> verdict.filter(known -> known.verdict().equals(FAIL))
                        .map(failed -> "The plan fails: follow the findings and fixes in its verdict in"
                                + " alignment-service."));
    }

    /** Why a target must not be activated now. */
    public Optional<String> findObjection(UUID planId, long contentRevision, UUID targetId) {
        return findBehind(verdicts.findOfPlan(planId), contentRevision).or(() -> findObjection(targetId));
    }

    private static Optional<String> findBehind(Optional<Verdicts.OfPlan> verdict, long contentRevision) {
        long covered = verdict.map(Verdicts.OfPlan::planRevision).orElse(0L);
        return covered >= contentRevision
                ? Optional.empty()
                : Optional.of("The alignment check has covered the plan up to revision " + covered + ", the plan is at "
                        + contentRevision + ": try again in a moment.");
    }

    private Optional<String> findObjection(UUID targetId) {
        var found = verdicts.findOfTarget(targetId);
        if (found.isEmpty()) {
            return Optional.of("The target has no alignment verdict yet: try again in a moment.");
        }
        var verdict = found.get();
        if (verdict.nebulous()) {
            return Optional.of("The target is nebulous: say what it impacts in its own perspective and in another one"
                    + " (impact answers in alignment-service).");
        }
        return verdict.verdict().equals(FAIL)
                ? Optional.of("The target fails " + verdict.failingRules()
                        + ": follow the fixes in its verdict in alignment-service.")
                : Optional.empty();
    }

    /**
     * Lets an activation through if nothing speaks against it, or if an approver overrides what does.
     *
     * @return what was overridden, for the record; null if there was nothing to override
     * @throws Refusal if there is an objection and it is not overridden
     */
    public String pass(Optional<String> objection, boolean override) {
        if (objection.isPresent() && !override) {
            throw new Refusal(TargetProblem.ACTIVATION_GATE_CLOSED, objection.get());
        }
        objection.ifPresent(
                overridden -> meters.counter("plumbline.gate.overrides").increment());
        return objection.orElse(null);
    }
}
