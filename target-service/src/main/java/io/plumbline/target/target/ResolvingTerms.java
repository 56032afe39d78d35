package io.plumbline.target.target;

import io.plumbline.target.plan.Plan;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;

/** Resolves new terms for a target as its state demands: one that is in force keeps its closed years. */
@ApplicationScoped
class ResolvingTerms {

    private final Clock clock;

    ResolvingTerms(Clock clock) {
        this.clock = clock;
    }

    /**
     * @param before the target as it stands
     * @throws io.plumbline.platform.Refusal 409 if it is in force and the terms ask for something else in a closed year
     * @throws io.plumbline.target.trajectory.ImpossibleTrajectory if no trajectory follows from them
     */
    Terms resolve(Plan plan, TargetSnapshot before, TargetTerms asked) {
        return before.state() == TargetState.ACTIVE
                ? ClosedYears.on(LocalDate.now(clock), plan.fiscalYears()).resolve(before, asked, before.kpi())
                : Terms.resolve(asked, before.kpi(), plan.fiscalYears());
    }
}
