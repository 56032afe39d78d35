package io.plumbline.review.cadence;

import io.plumbline.platform.Precondition;
import io.plumbline.platform.Refusal;
import io.plumbline.review.review.ReviewKind;
import io.plumbline.review.review.SchedulingReviews;
import io.plumbline.review.targetcopy.PlanFacts;
import io.plumbline.review.targetcopy.PlanFacts.PlanState;
import io.plumbline.review.targetcopy.TargetCopies;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Sets, changes or ends a cadence of a plan and brings the plan's calendar in line. */
@ApplicationScoped
public class SettingCadence {

    private final Cadences cadences;
    private final TargetCopies copies;
    private final SchedulingReviews scheduling;
    private final Clock clock;

    SettingCadence(Cadences cadences, TargetCopies copies, SchedulingReviews scheduling, Clock clock) {
        this.cadences = cadences;
        this.copies = copies;
        this.scheduling = scheduling;
        this.clock = clock;
    }

    /**
     * @param ifMatch needed only when there is such a cadence already
     * @throws Refusal 404 for an unknown plan, 409 for a scenario or if the plan would have too many reviews, 412, 428
     */
    @Transactional
    public CadenceSnapshot set(UUID planId, ReviewKind kind, String ifMatch, Rhythm wanted) {
        var plan = copies.getReviewedPlanForChange(planId);
        var rhythm = wanted.completedFor(kind);
        var known = cadences.findForChange(planId, kind);
        known.ifPresent(cadence -> Precondition.require(ifMatch, cadence.version()));
        var cadence = known.orElseGet(() -> new Cadence(planId, kind, rhythm));
        if (known.isPresent()) {
            cadence.take(rhythm);
        } else {
            cadences.persist(cadence);
        }
        if (plan.state() != PlanState.CLOSED) {
            var today = LocalDate.now(clock);
            scheduling.rearrange(planId, kind, cadence.rhythm().appointments(kind, plan, today), today);
        }
        return cadence.snapshot();
    }

    /** After a change of the plan: another horizon has other reviews, and a plan that is closed has none any more. */
    public void follow(PlanFacts plan) {
        cadences.list("planId", plan.id()).forEach(cadence -> align(plan, cadence));
    }

    private void align(PlanFacts plan, Cadence cadence) {
        var today = LocalDate.now(clock);
        var kind = cadence.kind();
        if (plan.state() == PlanState.CLOSED) {
            scheduling.align(plan.id(), kind, List.of(), LocalDate.MIN);
        } else {
            scheduling.align(plan.id(), kind, cadence.rhythm().appointments(kind, plan, today), today);
        }
    }

    /** Its reviews that are still scheduled are cancelled. @throws Refusal 404, 412, 428 */
    @Transactional
    public void end(UUID planId, ReviewKind kind, String ifMatch) {
        copies.getPlanForChange(planId);
        var cadence = cadences.getForChange(planId, kind);
        Precondition.require(ifMatch, cadence.version());
        cadences.delete(cadence);
        scheduling.align(planId, kind, List.of(), LocalDate.MIN);
    }
}
