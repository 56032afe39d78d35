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
        return "A target for growth or volume has a guardrail of quality or cost, so that it is not reached at their"
                + " expense.";
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
            return Optional.of(new Complaint()
                    .add(
                            Text.of(
                                    "%s is to grow, and no guardrail watches that it does not grow at the expense of"
                                            + " quality or cost.",
                                    Wording.coded(subject)),
                            Text.of(
                                    "link a target that would get worse if %1$s were bought with poorer quality or"
                                            + " higher cost to %1$s as a guardrail; it needs no mark of its own %2$s",
                                    subject.name(),
                                    Operation.link(model.plan(), "kind GUARDRAIL, toTargetId " + subject.id())),
                            Text.of(
                                    "if there is none, set one first, such as a complaint rate or a cost per unit %s, and link"
                                            + " it then",
                                    Operation.set(model.plan(), "")))
                    .of(this, subject, Outcome.INFO));
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
        return List.of(
                guards.isEmpty()
                        ? "No target of the plan seems to be for quality or cost yet."
                        : Candidates.perhaps(
                                "%s is guarded by %s".formatted(subject.name(), candidates.introduced(guards))));
    }

    @Override
    public Set<UUID> affectedBy(PlanChange change) {
        return union(change.turned(), change.effectsOf(change.restated()), change.linkEffects());
    }
}
