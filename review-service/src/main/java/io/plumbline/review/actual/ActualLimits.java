package io.plumbline.review.actual;

import io.plumbline.platform.Caller;
import io.plumbline.platform.CountLimit;
import io.plumbline.platform.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How many periods of a KPI may have an actual, and how often one may be corrected. */
@ApplicationScoped
class ActualLimits {

    private static final String ACTUALS = "plumbline.limits.actuals-per-kpi";
    private static final String CORRECTIONS = "plumbline.limits.corrections-per-actual";

    private final ActualsOfKpis present;
    private final Caller caller;
    private final CountLimit actuals;
    private final CountLimit corrections;

    ActualLimits(
            ActualsOfKpis present,
            Caller caller,
            @ConfigProperty(name = ACTUALS, defaultValue = "10000") int mostActuals,
            @ConfigProperty(name = CORRECTIONS, defaultValue = "10000") int mostCorrections) {
        this.present = present;
        this.caller = caller;
        actuals = new CountLimit(ACTUALS, mostActuals, "A KPI", "actuals", "go on with a KPI of a lower frequency");
        corrections = new CountLimit(CORRECTIONS, mostCorrections, "An actual", "corrections", "settle on a value");
    }

    /** @throws Refusal 409 if the KPI has as many actuals as it may */
    void requireRoom(UUID kpiId) {
        actuals.requireRoom(
                present.getEntityManager(), 1, "actual where tenant = ?1 and kpi_id = ?2", caller.tenant(), kpiId);
    }

    /** @throws Refusal 409 if the KPI with these periods has as many actuals as it may */
    void requireRoom(TakenPeriods periods) {
        actuals.requireRoom(periods.count(), 1);
    }

    /** Every revision behind the first is a correction. @throws Refusal 409 if there are as many as there may be */
    void requireRoomForCorrection(Actual actual) {
        corrections.requireRoom(actual.revision() - 1L, 1);
    }
}
