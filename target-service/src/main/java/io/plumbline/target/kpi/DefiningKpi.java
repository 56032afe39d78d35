package io.plumbline.target.kpi;

import io.plumbline.platform.Caller;
import io.plumbline.platform.Identities;
import io.plumbline.platform.Precondition;
import io.plumbline.platform.Problem.Violation;
import io.plumbline.platform.Refusal;
import io.plumbline.target.problem.TargetProblem;
import io.plumbline.target.version.ChangedFields;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Defines KPIs and sharpens their definitions. */
@ApplicationScoped
public class DefiningKpi {

    private final Kpis kpis;
    private final KpiLimits limits;
    private final Event<KpiChanged> changes;
    private final Identities identities;
    private final Caller caller;
    private final Clock clock;

    DefiningKpi(
            Kpis kpis, KpiLimits limits, Event<KpiChanged> changes, Identities identities, Caller caller, Clock clock) {
        this.kpis = kpis;
        this.limits = limits;
        this.changes = changes;
        this.identities = identities;
        this.caller = caller;
        this.clock = clock;
    }

    /** @throws Refusal 409 if the code is taken or the organisation has as many KPIs as it may */
    @Transactional
    public KpiSnapshot define(KpiDefinition definition) {
        if (kpis.findByCode(definition.code()).isPresent()) {
            var detail = "The code " + definition.code() + " is taken: choose another, or set targets on that KPI.";
            throw new Refusal(TargetProblem.CODE_TAKEN, detail, List.of(new Violation("/code", detail)));
        }
        limits.requireRoom();
        var kpi = Kpi.define(identities.next(), definition);
        return record(KpiChanged.Change.CREATED, null, kpi, null);
    }

    /** @param reason kept with the version; may be null */
    @Transactional
    public KpiSnapshot revise(UUID id, String ifMatch, KpiDefinition definition, String reason) {
        var kpi = kpis.getForChange(id);
        Precondition.require(ifMatch, kpi.version());
        if (!kpi.code().equals(definition.code())) {
            throw Refusal.invalid("/code", "The code stays " + kpi.code() + ": formulas and files rely on it.");
        }
        var before = kpi.snapshot();
        kpi.revise(definition);
        return record(KpiChanged.Change.REVISED, before, kpi, reason);
    }

    private KpiSnapshot record(KpiChanged.Change change, KpiSnapshot before, Kpi kpi, String reason) {
        var snapshot = kpi.snapshot();
        var changed = new KpiChanged(
                change, snapshot, ChangedFields.between(before, snapshot), caller.name(), clock.instant(), reason);
        kpis.keep(kpi, changed);
        changes.fire(changed);
        return snapshot;
    }
}
