package io.plumbline.review.actual;

import io.plumbline.platform.Caller;
import io.plumbline.platform.CommonProblem;
import io.plumbline.platform.Refusal;
import io.plumbline.platform.Role;
import io.plumbline.review.targetcopy.KpiFacts;
import jakarta.enterprise.context.ApplicationScoped;

/** An owner records the actuals of own KPIs; whoever plans or runs reviews, and a system that delivers them, records any. */
@ApplicationScoped
class OwnKpis {

    private final Caller caller;

    OwnKpis(Caller caller) {
        this.caller = caller;
    }

    /** @throws Refusal 403 if the KPI is somebody else's and the caller is no more than an owner */
    void require(KpiFacts kpi) {
        boolean mayRecordAny = caller.has(Role.MACHINE) || caller.has(Role.REVIEWER) || caller.has(Role.PLANNER);
        if (!mayRecordAny && !caller.name().equals(kpi.owner())) {
            throw new Refusal(
                    CommonProblem.FORBIDDEN,
                    "%s belongs to %s: an owner records the actuals of own KPIs only."
                            .formatted(kpi.code(), kpi.owner() == null ? "nobody" : kpi.owner()));
        }
    }
}
