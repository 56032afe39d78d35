package io.plumbline.alignment.impact;

import io.plumbline.alignment.graph.PlanEdit;
import io.plumbline.alignment.verdict.CopiedTarget;
import io.plumbline.alignment.verdict.TakenOver;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Copies the impact answers of a plan's targets into its scenario. An answer names copies, so it grows with each of them that is told
 * of; who answered and when stays.
 */
@ApplicationScoped
class CopyingAnswers implements TakenOver {

    private final AnsweredTargets answered;

    CopyingAnswers(AnsweredTargets answered) {
        this.answered = answered;
    }

    @Override
    public List<PlanEdit> withTarget(CopiedTarget copied) {
        var originals = new ArrayList<ImpactAnswers>();
        answered.findByIdOptional(copied.originId()).ifPresent(originals::add);
        originals.addAll(answered.listNaming(copied.originId()));
        var concerned = new HashSet<UUID>();
        originals.forEach(answers -> {
            concerned.add(answers.targetId());
            concerned.addAll(answers.named());
        });
        var copies = copied.copies().apply(concerned);
        return originals.stream()
                .filter(original -> copies.containsKey(original.targetId()))
                .flatMap(original -> copy(original, copied, copies).stream())
                .toList();
    }

    private List<PlanEdit> copy(ImpactAnswers original, CopiedTarget copied, Map<UUID, UUID> copies) {
        var answering = copies.get(original.targetId());
        var copy = answered.findByIdOptional(answering)
                .orElseGet(() -> ImpactAnswers.unanswered(answering, copied.planId()));
        copy.takeOver(original, copies);
        answered.persist(copy);
        return copy.edits();
    }
}
