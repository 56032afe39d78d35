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
        var perspective = model.plan().perspectiveName(subject.perspective());
        var gaps = new ArrayList<String>();
        if (here.isEmpty() && !noneHere) {
            gaps.add("in its own perspective, " + perspective);
        }
        if (elsewhere.isEmpty() && !model.plan().isApex(subject.id())) {
            gaps.add("in another perspective");
        }
        if (gaps.isEmpty()) {
            return Optional.of(answered(model, subject, here, elsewhere)
                    .withTargets(
                            Stream.concat(here.stream(), elsewhere.stream()).toList()));
        }
        var open = Result.of(
                this,
                subject,
                Outcome.FAIL,
                "%s is nebulous: it does not say what it will impact %s.",
                subject.name(),
                String.join(", nor ", gaps));
        return Optional.of(
                here.isEmpty() && !noneHere
                        ? open.withFix(
                                "Link %s to the targets of %s that it will move, name them in its impact answers, or give there the reason why it"
                                        + " moves none%s.",
                                subject.name(),
                                perspective,
                                gaps.size() == 2 ? "; and do the same for a target of another perspective" : "")
                        : open.withFix(
                                "Link %s to a target of another perspective that it will move, or name one in its impact answer for the other"
                                        + " perspectives.",
                                subject.name()));
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
                            ? "There is no other target of %s that it could lead to, so give the reason."
                                    .formatted(perspective)
                            : "In %s it could move %s.".formatted(perspective, candidates.linked(subject, here)));
        }
        if (isOpenElsewhere(model, subject)) {
            sentences.add(elsewhere(candidates, subject));
        }
        sentences.add(candidates.declaring());
        sentences.add(
                "Answers, also the reason for none, go to PUT /targets/%s/impact-answers.".formatted(subject.id()));
        return sentences;
    }

    private static String elsewhere(Candidates candidates, Target subject) {
        if (candidates.rank(subject) == 0) {
            var below = candidates.targets().stream()
                    .filter(other -> candidates.rank(other) > 0)
                    .limit(3)
                    .toList();
            return below.isEmpty()
                    ? "No other perspective has a target yet."
                    : "Nothing stands above it: name what it makes possible below, such as %s."
                            .formatted(candidates.introduced(below));
        }
        var above = candidates.effects(
                subject, other -> candidates.rank(other) < candidates.rank(subject) && candidates.leads(other));
        return above.isEmpty()
                ? "No target above leads on to an apex yet: begin there."
                : "Elsewhere it could move %s.".formatted(candidates.linked(subject, above));
    }

    @Override
    public Set<UUID> affectedBy(PlanChange change) {
        var changed = change.restated();
        return union(
                changed, change.answering(), change.linkCauses(), change.causesOf(changed), change.namersOf(changed));
    }
}
