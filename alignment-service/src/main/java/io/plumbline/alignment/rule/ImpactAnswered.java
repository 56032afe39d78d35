package io.plumbline.alignment.rule;

import static io.plumbline.alignment.graph.PlanChange.union;

import io.plumbline.alignment.graph.ImpactAnswer;
import io.plumbline.alignment.graph.ImpactScope;
import io.plumbline.alignment.graph.LinkKind;
import io.plumbline.alignment.graph.PlanChange;
import io.plumbline.alignment.graph.PlanModel;
import io.plumbline.alignment.graph.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Every target says what it will impact in its own perspective, or why nothing there; and what in another one, unless it is an apex.
 *
 * <p>An outgoing link or formula names an impact as well as an answer does. A target that leaves a question open is nebulous.
 */
public final class ImpactAnswered implements Rule {

    public static final String ID = "impact-answered";

    private static final String GATE = " A nebulous target cannot be activated.";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String sentence() {
        return "Every target says what it will impact in its own perspective, or why nothing there; and what in"
                + " another one, unless it is an apex.";
    }

    @Override
    public String why() {
        return "A target of which nobody can say what it will change is nebulous: it binds people and moves nothing.";
    }

    @Override
    public Outcome atWorst() {
        return Outcome.FAIL;
    }

    @Override
    public Optional<Result> judge(PlanModel model, Target subject) {
        var here = impacted(model, subject, ImpactScope.OWN_PERSPECTIVE);
        var elsewhere = impacted(model, subject, ImpactScope.OTHER_PERSPECTIVES);
        boolean noneHere = isNoneHere(model, subject);
        var complaint = new Complaint();
        boolean openElsewhere = elsewhere.isEmpty() && !model.plan().isApex(subject.id());
        if (here.isEmpty() && !noneHere) {
            complainHere(model, subject, openElsewhere ? "" : GATE, complaint);
        }
        if (openElsewhere) {
            complainElsewhere(model, subject, complaint);
        }
        return Optional.of(
                complaint.isEmpty()
                        ? answered(model, subject, here, elsewhere)
                                .withTargets(Stream.concat(here.stream(), elsewhere.stream())
                                        .toList())
                        : complaint.of(this, subject, Outcome.FAIL));
    }

    private static void complainHere(PlanModel model, Target subject, String gate, Complaint complaint) {
        var perspective = model.plan().perspectiveName(subject.perspective());
        complaint.add(
                Text.of(
                        "%s is nebulous: it does not say which other target of its own perspective, %s, it moves, nor"
                                + " why none.%s",
                        Wording.coded(subject), perspective, gate),
                Text.of(
                        "link %s to a target of %s that it moves %s",
                        subject.name(),
                        perspective,
                        Operation.link(model.plan(), "kind CAUSAL, sign, fromTargetId " + subject.id())),
                Text.of(
                        "if how it moves it (sign, lag) is not known yet, only name that target in its impact answer %s",
                        Operation.answer(subject, "ownPerspective.impactedTargetIds")),
                Text.of(
                        "say there that it moves none, and why %s",
                        Operation.answer(subject, "ownPerspective.none and ownPerspective.reason")));
    }

    private static void complainElsewhere(PlanModel model, Target subject, Complaint complaint) {
        complaint.add(
                Text.of(
                        "%s is nebulous: it does not say which target of another perspective than %s it moves.%s",
                        Wording.coded(subject), model.plan().perspectiveName(subject.perspective()), GATE),
                Text.of(
                        "link %s to a target of another perspective that it moves %s",
                        subject.name(),
                        Operation.link(model.plan(), "kind CAUSAL, sign, fromTargetId " + subject.id())),
                Text.of(
                        "if how it moves it (sign, lag) is not known yet, only name that target in its impact answer %s",
                        Operation.answer(subject, "otherPerspectives.impactedTargetIds")));
    }

    private static boolean isNoneHere(PlanModel model, Target subject) {
        return model.findAnswer(subject.id(), ImpactScope.OWN_PERSPECTIVE)
                .filter(ImpactAnswer::isReasonedNone)
                .isPresent();
    }

    private static boolean isOpenHere(PlanModel model, Target subject) {
        return impacted(model, subject, ImpactScope.OWN_PERSPECTIVE).isEmpty() && !isNoneHere(model, subject);
    }

    private static boolean isOpenElsewhere(PlanModel model, Target subject) {
        return impacted(model, subject, ImpactScope.OTHER_PERSPECTIVES).isEmpty()
                && !model.plan().isApex(subject.id());
    }

    private Result answered(PlanModel model, Target subject, List<UUID> here, List<UUID> elsewhere) {
        Object own = here.isEmpty() ? "nothing in its own perspective, with a reason" : Wording.names(model, here);
        return elsewhere.isEmpty()
                ? Result.of(
                        this,
                        subject,
                        Outcome.PASS,
                        "%s says that it will impact %s, and is an apex.",
                        subject.name(),
                        own)
                : Result.of(
                        this,
                        subject,
                        Outcome.PASS,
                        "%s says that it will impact %s and, elsewhere, %s.",
                        subject.name(),
                        own,
                        Wording.names(model, elsewhere));
    }

    private static List<UUID> impacted(PlanModel model, Target subject, ImpactScope scope) {
        boolean own = scope == ImpactScope.OWN_PERSPECTIVE;
        var named = new TreeSet<UUID>();
        for (var edge : model.outgoing(subject.id())) {
            if (!edge.isOf(LinkKind.GUARDRAIL)) {
                named.add(edge.to());
            }
        }
        model.findAnswer(subject.id(), scope).ifPresent(answer -> named.addAll(answer.impactedTargetIds()));
        named.remove(subject.id());
        named.removeIf(id -> {
            var target = model.targetOrNull(id);
            return target == null || own != target.perspective().equals(subject.perspective());
        });
        return List.copyOf(named);
    }

    @Override
    public List<String> suggest(Candidates candidates, Target subject, Result complaint) {
        var model = candidates.model();
        var sentences = new ArrayList<String>();
        if (isOpenHere(model, subject)) {
            var here = candidates.effects(subject, other -> other.perspective().equals(subject.perspective()));
            var perspective = model.plan().perspectiveName(subject.perspective());
            sentences.add(
                    here.isEmpty()
                            ? "%s has no other target that %s could move.".formatted(perspective, subject.name())
                            : Candidates.perhaps("in %s, %s moves %s"
                                    .formatted(perspective, subject.name(), candidates.linked(subject, here))));
        }
        if (isOpenElsewhere(model, subject)) {
            sentences.add(elsewhere(candidates, subject));
        }
        return sentences;
    }

    private static String elsewhere(Candidates candidates, Target subject) {
        if (candidates.rank(subject) == 0) {
            var below = candidates.targets().stream()
                    .filter(other -> candidates.rank(other) > 0)
                    .limit(3)
                    .toList();
            return below.isEmpty()
                    ? "No other perspective has a target yet: set one first."
                    : Candidates.perhaps("%s makes possible, further down, %s"
                            .formatted(subject.name(), candidates.introduced(below)));
        }
        var above = candidates.effects(
                subject, other -> candidates.rank(other) < candidates.rank(subject) && candidates.leads(other));
        return above.isEmpty()
                ? "No target above it leads on to an apex target yet: link those first."
                : Candidates.perhaps("in another perspective, %s moves %s"
                        .formatted(subject.name(), candidates.linked(subject, above)));
    }

    @Override
    public Set<UUID> affectedBy(PlanChange change) {
        var changed = change.restated();
        return union(
                changed, change.answering(), change.linkCauses(), change.causesOf(changed), change.namersOf(changed));
    }
}
