package io.plumbline.target.verdict;

import io.plumbline.platform.Refusal;
import io.plumbline.target.problem.TargetProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** A target is activated only on an up-to-date alignment verdict without a failed rule. */
@ApplicationScoped
public class ActivationGate {

    private final Verdicts verdicts;

    ActivationGate(Verdicts verdicts) {
        this.verdicts = verdicts;
    }

    /**
     * @param contentRevision the newest plan revision that alignment rests on
     * @throws Refusal if the verdict is missing, older than that, or fails the target
     */
    public void requireOpen(UUID planId, long contentRevision, UUID targetId) {
        long covered = verdicts.findCoveredRevision(planId).orElse(0);
        if (covered < contentRevision) {
            throw closed("The alignment check has covered the plan up to revision " + covered + ", the plan is at "
                    + contentRevision + ": try again in a moment.");
        }
        var verdict = verdicts.findOfTarget(targetId)
                .orElseThrow(() -> closed("The target has no alignment verdict yet: try again in a moment."));
        if (verdict.nebulous()) {
            throw closed("The target is nebulous: say what it impacts in its own perspective and in another one"
                    + " (impact answers in alignment-service).");
        }
        if (verdict.verdict().equals("FAIL")) {
            throw closed("The target fails " + verdict.failingRules()
                    + ": follow the fixes in its verdict in alignment-service.");
        }
    }

    private static Refusal closed(String detail) {
        return new Refusal(TargetProblem.ACTIVATION_GATE_CLOSED, detail);
    }
}
