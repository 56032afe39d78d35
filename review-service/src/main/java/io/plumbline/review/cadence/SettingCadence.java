package io.plumbline.review.cadence;

import io.plumbline.platform.Precondition;
import io.plumbline.platform.Refusal;
import io.plumbline.review.review.SchedulingReviews;
import io.plumbline.review.targetcopy.TargetCopies;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

/** Sets or changes the cadence of a plan and brings its calendar in line. */
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
     * @param ifMatch needed only when there is a cadence already
     * @throws Refusal 404 for an unknown plan, 412, 428
     */
    @Transactional
    public CadenceSnapshot set(UUID planId, String ifMatch, Rhythm rhythm) {
        var plan = copies.getPlanForChange(planId);
        var known = cadences.findForChange(planId);
        known.ifPresent(cadence -> Precondition.require(ifMatch, cadence.version()));
        var cadence = known.orElseGet(() -> new Cadence(planId, rhythm));
        if (known.isPresent()) {
            cadence.take(rhythm);
        } else {
            cadences.persist(cadence);
        }
        scheduling.align(planId, rhythm.appointments(plan, LocalDate.now(clock)));
        return cadence.snapshot();
    }
}
