package io.plumbline.alignment.impact;

import io.plumbline.alignment.graph.ImpactScope;
import io.plumbline.alignment.graph.Target;
import io.plumbline.alignment.problem.AlignmentProblem;
import io.plumbline.alignment.verdict.Cause;
import io.plumbline.alignment.verdict.Checking;
import io.plumbline.alignment.verdict.JudgedTargets;
import io.plumbline.alignment.verdict.OpenPlan;
import io.plumbline.platform.Caller;
import io.plumbline.platform.Precondition;
import io.plumbline.platform.Problem.Violation;
import io.plumbline.platform.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Takes the impact answers of a target; they are checked before they are answered. */
@ApplicationScoped
public class AnsweringImpact {

    private final Checking checking;
    private final JudgedTargets judged;
    private final AnsweredTargets answered;
    private final Caller caller;
    private final Clock clock;

    AnsweringImpact(Checking checking, JudgedTargets judged, AnsweredTargets answered, Caller caller, Clock clock) {
        this.checking = checking;
        this.judged = judged;
        this.answered = answered;
        this.caller = caller;
        this.clock = clock;
    }

    /** Both answers of a target at one version, and the plan's revision that the verdict covers. */
    public record Given(ImpactAnswers answers, long planRevision) {}

    /**
     * Replaces both answers; one that is null is taken back.
     *
     * @param ifMatch may be left out as long as nothing was answered
     * @throws Refusal if the target or one that is named is unknown, stands in the wrong perspective, or the answers changed meanwhile
     */
    @Transactional
    public Given answer(UUID targetId, String ifMatch, StatedImpact own, StatedImpact others) {
        var open = checking.open(judged.getPlanOf(targetId));
        var target = open.model().findTarget(targetId).orElseThrow(() -> Refusal.notFound("target", targetId));
        var present = answered.findByIdOptional(targetId);
        int version = present.map(ImpactAnswers::version).orElse(0);
        if (version > 0 || ifMatch != null) {
            Precondition.require(ifMatch, version);
        }
        require(open, target, ImpactScope.OWN_PERSPECTIVE, own);
        require(open, target, ImpactScope.OTHER_PERSPECTIVES, others);
        var answers = present.orElseGet(() -> ImpactAnswers.unanswered(targetId, open.id()));
        answers.give(own, others, caller.name(), clock.instant());
        answered.persist(answers);
        checking.close(open, answers.edits(), new Cause(targetId.toString(), "ImpactAnswered"), open.revision());
        return new Given(answers, open.revision());
    }

    /**
     * Says of both answers that they still hold.
     *
     * @throws Refusal if the target is unknown, nothing was answered yet, or the answers changed meanwhile
     */
    @Transactional
    public Given affirm(UUID targetId, String ifMatch) {
        var open = checking.open(judged.getPlanOf(targetId));
        var answers = answered.findByIdOptional(targetId)
                .orElseThrow(() -> Refusal.notFound("impact answer of target", targetId));
        Precondition.require(ifMatch, answers.version());
        answers.affirm(caller.name(), clock.instant());
        checking.close(open, answers.edits(), new Cause(targetId.toString(), "ImpactAnswered"), open.revision());
        return new Given(answers, open.revision());
    }

    private static void require(OpenPlan open, Target target, ImpactScope scope, StatedImpact stated) {
        if (stated == null) {
            return;
        }
        boolean own = scope == ImpactScope.OWN_PERSPECTIVE;
        var pointer = own ? "/ownPerspective" : "/otherPerspectives";
        stated.require(pointer);
        for (int index = 0; index < stated.impactedTargetIds().size(); index++) {
            var named = stated.impactedTargetIds().get(index);
            var place = pointer + "/impactedTargetIds/" + index;
            var impacted = open.model().findTarget(named);
            if (impacted.isEmpty() || named.equals(target.id())) {
                var detail = "There is no other target %s in the plan, which is known up to revision %d."
                        .formatted(named, open.revision());
                throw new Refusal(AlignmentProblem.UNKNOWN_TARGET, detail, List.of(new Violation(place, detail)));
            }
            if (own != impacted.get().perspective().equals(target.perspective())) {
                throw Refusal.invalid(
                        place,
                        "%s stands in %s, %s stands in %s: name it under %s."
                                .formatted(
                                        impacted.get().name(),
                                        impacted.get().perspective(),
                                        target.name(),
                                        target.perspective(),
                                        own ? "otherPerspectives" : "ownPerspective"));
            }
        }
    }
}
