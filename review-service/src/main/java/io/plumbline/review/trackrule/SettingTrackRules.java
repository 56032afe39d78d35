package io.plumbline.review.trackrule;

import io.plumbline.platform.Precondition;
import io.plumbline.platform.Refusal;
import io.plumbline.review.targetcopy.TargetCopies;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Gives a KPI rules of its own, or the usual ones back. Both are changes of version 0 or later: If-Match names it. */
@ApplicationScoped
public class SettingTrackRules {

    private final RulesOfKpis rules;
    private final TargetCopies copies;
    private final Event<TrackRulesChanged> changes;

    SettingTrackRules(RulesOfKpis rules, TargetCopies copies, Event<TrackRulesChanged> changes) {
        this.rules = rules;
        this.copies = copies;
        this.changes = changes;
    }

    /** @throws Refusal 404 for an unknown KPI */
    @Transactional
    public TrackRulesOfKpi read(UUID kpiId) {
        copies.getKpi(kpiId);
        return rules.read(kpiId);
    }

    /** @throws Refusal 404 for an unknown KPI, 412, 422 if the rules leave a case open, 428 */
    @Transactional
    public TrackRulesOfKpi set(UUID kpiId, String ifMatch, NewTrackRules wanted) {
        wanted.toRules();
        return take(kpiId, ifMatch, wanted);
    }

    /** @throws Refusal 404 for an unknown KPI, 412, 428 */
    @Transactional
    public TrackRulesOfKpi reset(UUID kpiId, String ifMatch) {
        return take(kpiId, ifMatch, null);
    }

    private TrackRulesOfKpi take(UUID kpiId, String ifMatch, NewTrackRules wanted) {
        copies.getKpiForChange(kpiId);
        var known = rules.findByIdOptional(kpiId);
        Precondition.require(ifMatch, known.map(OwnTrackRules::version).orElse(0));
        var own = known.orElseGet(() -> new OwnTrackRules(kpiId));
        own.take(wanted);
        rules.persistAndFlush(own);
        changes.fire(new TrackRulesChanged(kpiId));
        return own.snapshot();
    }
}
