package io.plumbline.review.track;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.plumbline.review.actual.ActualSnapshot;
import io.plumbline.review.actual.ActualsOfKpis;
import io.plumbline.review.actual.ActualsRecorded;
import io.plumbline.review.assessment.Assessment;
import io.plumbline.review.assessment.PeriodValue;
import io.plumbline.review.assessment.Track;
import io.plumbline.review.assessment.TrackRules;
import io.plumbline.review.targetcopy.PlanFacts;
import io.plumbline.review.targetcopy.TargetCopies;
import io.plumbline.review.targetcopy.TargetVersions;
import io.plumbline.review.trackrule.RulesOfKpis;
import io.plumbline.review.trackrule.TrackRulesChanged;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Notices that a track has changed: after each recording and after each change of a target. It looks at the end of the last
 * period with a value, so that the news depends on what was recorded and never on the hour.
 */
@ApplicationScoped
public class WatchingTracks {

    private final TargetCopies copies;
    private final ActualsOfKpis actuals;
    private final AssessingTargets assessing;
    private final RulesOfKpis rules;
    private final EntityManager entities;
    private final Event<TrackChanged> changes;
    private final MeterRegistry meters;
    private final Clock clock;

    WatchingTracks(
            TargetCopies copies,
            ActualsOfKpis actuals,
            AssessingTargets assessing,
            RulesOfKpis rules,
            EntityManager entities,
            Event<TrackChanged> changes,
            MeterRegistry meters,
            Clock clock) {
        this.copies = copies;
        this.actuals = actuals;
        this.assessing = assessing;
        this.rules = rules;
        this.entities = entities;
        this.changes = changes;
        this.meters = meters;
        this.clock = clock;
    }

    void look(@Observes ActualsRecorded recorded) {
        var sample = Timer.start(meters);
        look(recorded.actuals().stream()
                .map(ActualSnapshot::kpiId)
                .distinct()
                .flatMap(kpiId -> copies.listOfKpi(kpiId).stream())
                .toList());
        sample.stop(meters.timer("plumbline.track.watch"));
    }

    void look(@Observes TrackRulesChanged changed) {
        look(copies.listOfKpi(changed.kpiId()));
    }

    /** Looks at one target after a change of it, unless it is only thought of: those of a scenario are on no track. */
    public void look(UUID targetId) {
        var target = copies.getVersions(targetId);
        if (copies.findPlan(target.newest().planId())
                .filter(PlanFacts::isScenario)
                .isEmpty()) {
            look(List.of(target));
        }
    }

    /** In order of plans, so that two recordings lock the streams of their plans in the same order. */
    private void look(List<TargetVersions> targets) {
        targets.stream()
                .sorted(Comparator.comparing(target -> target.newest().planId()))
                .forEach(this::look);
    }

    private void look(TargetVersions target) {
        var latest = actuals.findLatest(target.newest().kpi().id());
        var asOf = latest.map(value -> value.period().end()).orElseGet(() -> LocalDate.now(clock));
        var track = findTrack(target, latest, asOf);
        var told = entities.find(ToldTrack.class, target.newest().id());
        var previous = told == null ? Track.UNKNOWN : told.track();
        if (previous == track) {
            return;
        }
        var assessment = assessing.assess(List.of(target), asOf, null, false).get(0);
        if (told == null) {
            entities.persist(new ToldTrack(assessment));
        } else {
            told.tell(assessment.track());
        }
        changes.fire(new TrackChanged(assessment, previous, clock.instant()));
    }

    /** From the values of the fiscal year alone, for a track depends on no others: a long history must not make recording slow. */
    private Track findTrack(TargetVersions target, Optional<PeriodValue> latest, LocalDate asOf) {
        if (latest.isEmpty()) {
            return Track.UNKNOWN;
        }
        var kpiId = target.newest().kpi().id();
        var trajectory = target.newest().trajectory();
        var since = trajectory
                .findFiscalYear(asOf)
                .map(year -> trajectory.spanOf(year).from())
                .orElse(asOf);
        var judging = rules.map(List.of(kpiId)).getOrDefault(kpiId, TrackRules.DEFAULT);
        return Assessment.of(target.trajectories(), actuals.since(kpiId, since), asOf, judging)
                .track();
    }
}
