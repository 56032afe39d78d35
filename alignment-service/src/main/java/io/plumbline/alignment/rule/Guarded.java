package io.plumbline.alignment.rule;

import static io.plumbline.alignment.graph.PlanChange.union;

import io.plumbline.alignment.graph.Accumulation;
import io.plumbline.alignment.graph.Direction;
import io.plumbline.alignment.graph.Link;
import io.plumbline.alignment.graph.LinkKind;
import io.plumbline.alignment.graph.Movement;
import io.plumbline.alignment.graph.PlanChange;
import io.plumbline.alignment.graph.PlanModel;
import io.plumbline.alignment.graph.Target;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** A target for growth or volume has a guardrail of quality or cost, so that it is not reached at their expense. */
public final class Guarded implements Rule {

    @Override
    public String id() {
        return "guarded";
    }

    @Override
    public String sentence() {
        return "A target for growth or volume has a guardrail of quality or cost, so that it is not reached at their expense.";
    }

    @Override
    public String why() {
        return "Growth can always be bought with worse quality or higher cost; only what is watched is not sold.";
    }

    @Override
    public Outcome atWorst() {
        return Outcome.INFO;
    }

    @Override
    public Optional<Result> judge(PlanModel model, Target subject) {
        if (subject.movement() != Movement.UP || subject.kpi().accumulation() != Accumulation.SUM) {
            return Optional.empty();
        }
        var guards = model.incoming(subject.id(), LinkKind.GUARDRAIL);
        if (guards.isEmpty()) {
            return Optional.of(Result.of(
                            this,
                            subject,
                            Outcome.INFO,
                            "%s may be reached at the expense of quality or cost: nothing guards it.",
                            subject.name())
                    .withFix(
                            "Link a target for quality or cost, one that must not get worse, to %s as a GUARDRAIL.",
                            subject.name()));
        }
        var guarding = guards.stream().map(Link::fromTargetId).distinct().toList();
        return Optional.of(Result.of(
                        this,
                        subject,
                        Outcome.PASS,
                        "%s %s %s.",
                        Wording.names(model, guarding),
                        guarding.size() == 1 ? "guards" : "guard",
                        subject.name())
                .withCauses(guards));
    }

    @Override
    public List<String> suggest(Candidates candidates, Target subject, Result complaint) {
        var guards = candidates.causes(
                subject,
                other -> other.kpi().isRate()
                        || other.movement() == Movement.HOLD
                        || other.kpi().direction() == Direction.DECREASE);
        return guards.isEmpty()
                ? List.of(
                        "No target of the plan is for quality or cost yet: set one, such as a complaint rate or a cost per unit.")
                : List.of(
                        "It could be guarded by %s.".formatted(candidates.introduced(guards)), candidates.declaring());
    }

    @Override
    public Set<UUID> affectedBy(PlanChange change) {
        return union(change.turned(), change.effectsOf(change.restated()), change.linkEffects());
    }
}
