package io.plumbline.review.diagnosis;

import io.plumbline.platform.Refusal;
import io.plumbline.review.diagnosis.Diagnosis.Evidence;
import io.plumbline.review.linkcopy.LinkCopies;
import io.plumbline.review.linkcopy.LinkFacts;
import io.plumbline.review.linkcopy.PlanLinks;
import io.plumbline.review.period.MonthsBack;
import io.plumbline.review.targetcopy.TargetCopies;
import io.plumbline.review.track.AssessingTargets;
import io.plumbline.review.track.TargetAssessment;
import io.plumbline.review.track.TargetsAtHand;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Stream;

/** Looks at the drivers of a missed target, each on the day from which its effect takes until now. */
@ApplicationScoped
public class Diagnosing {

    private final AssessingTargets assessing;
    private final TargetCopies copies;
    private final LinkCopies links;
    private final Clock clock;

    Diagnosing(AssessingTargets assessing, TargetCopies copies, LinkCopies links, Clock clock) {
        this.assessing = assessing;
        this.copies = copies;
        this.links = links;
        this.clock = clock;
    }

    /**
     * @param asOf today if null
     * @throws Refusal 404 for an unknown target
     */
    @Transactional
    public Diagnosis diagnose(UUID targetId, LocalDate asOf) {
        var day = asOf == null ? LocalDate.now(clock) : asOf;
        var planId = copies.getTarget(targetId).planId();
        var targets = assessing.gather(planId, null);
        var assessment =
                targets.find(targetId, day).orElseThrow(() -> Refusal.notFound("target that is not retired", targetId));
        return diagnose(assessment, targets, links.ofPlan(planId));
    }

    /** As of the day of the assessment. */
    public Diagnosis diagnose(TargetAssessment assessment, TargetsAtHand targets, PlanLinks ofPlan) {
        var evidence = ofPlan.driversOf(assessment.targetId()).stream()
                .flatMap(link -> evidence(link, assessment.asOf(), targets))
                .toList();
        return Diagnosis.of(assessment.targetId(), assessment.asOf(), assessment.track(), evidence);
    }

    /** Nothing for a driver that is retired. */
    private static Stream<Evidence> evidence(LinkFacts link, LocalDate asOf, TargetsAtHand targets) {
        var day = MonthsBack.from(asOf, link.lagMonths());
        return targets.find(link.fromTargetId(), day).stream()
                .map(driver -> new Evidence(
                        link.id(),
                        link.kind(),
                        link.fromTargetId(),
                        driver.name(),
                        link.lagMonths(),
                        day,
                        driver.track(),
                        link.hypothesis()));
    }
}
