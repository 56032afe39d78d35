package io.plumbline.target.kpi;

import io.plumbline.platform.Caller;
import io.plumbline.platform.CountLimit;
import io.plumbline.platform.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How many KPIs an organisation may have: a KPI lives for ever. */
@ApplicationScoped
class KpiLimits {

    private static final String PROPERTY = "plumbline.limits.kpis-per-organisation";

    private final Kpis kpis;
    private final Caller caller;
    private final CountLimit limit;

    KpiLimits(Kpis kpis, Caller caller, @ConfigProperty(name = PROPERTY, defaultValue = "1000000") int most) {
        this.kpis = kpis;
        this.caller = caller;
        limit = new CountLimit(PROPERTY, most, "An organisation", "KPIs", "use one that is there");
    }

    /** @throws Refusal 409 if the organisation has as many KPIs as it may */
    void requireRoom() {
        limit.requireRoom(kpis.getEntityManager(), 1, "kpi where tenant = ?1", caller.tenant());
    }
}
