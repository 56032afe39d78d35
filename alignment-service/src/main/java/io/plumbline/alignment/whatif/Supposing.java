package io.plumbline.alignment.whatif;

import io.plumbline.alignment.graph.PlanChange;
import io.plumbline.alignment.graph.PlanEdit;
import io.plumbline.alignment.graph.PlanModel;
import io.plumbline.alignment.graph.Target;
import io.plumbline.alignment.graph.TargetRevision;
import io.plumbline.alignment.link.LinkTerms;
import io.plumbline.alignment.problem.AlignmentProblem;
import io.plumbline.alignment.rule.BlastRadius;
import io.plumbline.alignment.rule.Recheck;
import io.plumbline.alignment.verdict.Reading;
import io.plumbline.platform.Identities;
import io.plumbline.platform.Problem.Violation;
import io.plumbline.platform.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Checks a plan as it would be. */
@ApplicationScoped
public class Supposing {

    private final Reading reading;
    private final Identities identities;

    Supposing(Reading reading, Identities identities) {
        this.reading = reading;
        this.identities = identities;
    }

    /** The check of the fork beside that of the plan, and what lies between them. */
    public record Supposed(long planRevision, Recheck recheck, BlastRadius difference) {}

    /** @throws Refusal if the plan, a target or a link is unknown, or a supposition lacks what its kind needs */
    public Supposed suppose(UUID planId, List<Supposition> suppositions) {
        return suppose(reading.checkOfPlan(planId), suppositions);
    }

    /** The same from a state that was read before. */
    Supposed suppose(Reading.Covered present, List<Supposition> suppositions) {
        var edits = new ArrayList<PlanEdit>();
        var fork = present.model();
        for (int index = 0; index < suppositions.size(); index++) {
            var edit = edit(fork, suppositions.get(index), "/suppositions/" + index);
            edits.add(edit);
            fork = edit.applyTo(fork);
        }
        var recheck = present.check().after(PlanChange.of(present.model(), edits));
        return new Supposed(present.planRevision(), recheck, BlastRadius.of(recheck));
    }

    private PlanEdit edit(PlanModel fork, Supposition supposed, String pointer) {
        return switch (supposed.what()) {
            case TARGET_REVISED -> revised(fork, supposed, pointer);
            case TARGET_RETIRED ->
                new PlanEdit.TargetRemoved(
                        target(fork, supposed.targetId(), pointer + "/targetId").id());
            case LINK_MADE -> linked(fork, identities.next(), supposed.link(), pointer + "/link");
            case LINK_REVISED -> linked(fork, present(fork, supposed, pointer), supposed.link(), pointer + "/link");
            case LINK_REMOVED -> new PlanEdit.LinkRemoved(present(fork, supposed, pointer));
        };
    }

    private static PlanEdit revised(PlanModel fork, Supposition supposed, String pointer) {
        var target = target(fork, supposed.targetId(), pointer + "/targetId");
        int horizon = fork.plan().horizonYears();
        if (supposed.goal() == null && supposed.dueYear() == null && supposed.milestones() == null) {
            throw Refusal.invalid(pointer + "/goal", "Say what is different: goal, dueYear or milestones.");
        }
        if (supposed.dueYear() != null && supposed.dueYear() > horizon) {
            throw Refusal.invalid(pointer + "/dueYear", "The plan ends with year " + horizon + ".");
        }
        if (supposed.milestones() != null
                && (supposed.milestones().size() != horizon + 1
                        || supposed.milestones().contains(null))) {
            throw Refusal.invalid(pointer + "/milestones", "Give one value for each year from 0 to " + horizon + ".");
        }
        return new PlanEdit.TargetSet(
                TargetRevision.of(target, supposed.goal(), supposed.dueYear(), supposed.milestones(), horizon));
    }

    private static PlanEdit linked(PlanModel fork, UUID linkId, LinkTerms asked, String pointer) {
        if (asked == null) {
            throw Refusal.invalid(pointer, "Give the terms of the link.");
        }
        var terms = asked.complete();
        target(fork, terms.fromTargetId(), pointer + "/fromTargetId");
        target(fork, terms.toTargetId(), pointer + "/toTargetId");
        return new PlanEdit.LinkSet(terms.toLink(linkId));
    }

    private static UUID present(PlanModel fork, Supposition supposed, String pointer) {
        if (supposed.linkId() == null || fork.findLink(supposed.linkId()).isEmpty()) {
            throw Refusal.invalid(pointer + "/linkId", "There is no link %s in the plan.".formatted(supposed.linkId()));
        }
        return supposed.linkId();
    }

    private static Target target(PlanModel fork, UUID targetId, String pointer) {
        if (targetId == null) {
            throw Refusal.invalid(pointer, "Name the target.");
        }
        return fork.findTarget(targetId).orElseThrow(() -> {
            var detail = "There is no target %s in the plan.".formatted(targetId);
            return new Refusal(AlignmentProblem.UNKNOWN_TARGET, detail, List.of(new Violation(pointer, detail)));
        });
    }
}
