package io.plumbline.alignment.rule;

import static io.plumbline.alignment.graph.PlanChange.union;

import io.plumbline.alignment.graph.Edge;
import io.plumbline.alignment.graph.ImpactAnswer;
import io.plumbline.alignment.graph.ImpactScope;
import io.plumbline.alignment.graph.LinkKind;
import io.plumbline.alignment.graph.PlanChange;
import io.plumbline.alignment.graph.PlanModel;
import io.plumbline.alignment.graph.Target;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Every target says what it will impact in its own perspective, or why nothing there; and what in another one, unless it is an apex.
 *
 * <p>An outgoing link or formula names an impact as well as an answer does. A target that leaves a question open is nebulous.
 */
public final class ImpactAnswered implements Rule {

    public static final String ID = "impact-answered";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String sentence() {
        return "Every target says what it will impact in its own perspective, or why nothing there; and what in another one, unless it is an"
                + " apex.";
    }

    @Override
    public Outcome atWorst() {
        return Outcome.FAIL;
    }

    @Override
    public Optional<Result> judge(PlanModel model, Target subject) {
        var here = impacted(model, subject, ImpactScope.OWN_PERSPECTIVE);
        var elsewhere = impacted(model, subject, ImpactScope.OTHER_PERSPECTIVES);
        boolean noneHere = model.findAnswer(subject.id(), ImpactScope.OWN_PERSPECTIVE)
                .filter(ImpactAnswer::isReasonedNone)
                .isPresent();
        var perspective = model.plan().perspectiveName(subject.perspective());
        var gaps = new ArrayList<String>();
        if (here.isEmpty() && !noneHere) {
            gaps.add("in its own perspective, " + perspective);
        }
        if (elsewhere.isEmpty() && !model.plan().isApex(subject.id())) {
            gaps.add("in another perspective");
        }
        if (gaps.isEmpty()) {
            return Optional.of(Result.of(this, subject, Outcome.PASS, answered(model, subject, here, elsewhere))
                    .withTargets(
                            Stream.concat(here.stream(), elsewhere.stream()).toList()));
        }
        var open = "%s is nebulous: it does not say what it will impact %s."
                .formatted(subject.name(), String.join(", nor ", gaps));
        return Optional.of(Result.of(this, subject, Outcome.FAIL, open)
                .withFix(fix(gaps.size() == 2 || here.isEmpty() && !noneHere)));
    }

    private static String answered(PlanModel model, Target subject, List<UUID> here, List<UUID> elsewhere) {
        var own = here.isEmpty() ? "nothing in its own perspective, with a reason," : Wording.names(model, here);
        return elsewhere.isEmpty()
                ? "%s says that it will impact %s and is an apex.".formatted(subject.name(), own.replaceAll(",$", ""))
                : "%s says that it will impact %s and, elsewhere, %s."
                        .formatted(subject.name(), own, Wording.names(model, elsewhere));
    }

    private static String fix(boolean ownIsOpen) {
        return ownIsOpen
                ? "Link it to the targets that it will move, name them in its impact answers, or give the reason why it moves none in its own"
                        + " perspective."
                : "Link it to a target of another perspective, or name one in its impact answer.";
    }

    private static List<UUID> impacted(PlanModel model, Target subject, ImpactScope scope) {
        boolean own = scope == ImpactScope.OWN_PERSPECTIVE;
        var linked = model.outgoing(subject.id()).stream()
                .filter(edge -> !edge.isOf(LinkKind.GUARDRAIL))
                .map(Edge::to);
        var named =
                model.findAnswer(subject.id(), scope).stream().flatMap(answer -> answer.impactedTargetIds().stream());
        return Stream.concat(linked, named)
                .distinct()
                .filter(id -> !id.equals(subject.id()))
                .map(model::findTarget)
                .flatMap(Optional::stream)
                .filter(target -> own == target.perspective().equals(subject.perspective()))
                .sorted(Comparator.comparing(Target::id))
                .map(Target::id)
                .toList();
    }

    @Override
    public Set<UUID> affectedBy(PlanChange change) {
        var changed = change.targets();
        return union(
                changed, change.answering(), change.linkCauses(), change.causesOf(changed), change.namersOf(changed));
    }
}
