package io.plumbline.review.track;

import io.plumbline.review.actual.ActualSnapshot;
import io.plumbline.review.actual.ActualsOfKpis;
import io.plumbline.review.actual.ActualsRecorded;
import io.plumbline.review.assessment.Track;
import io.plumbline.review.targetcopy.TargetCopies;
import io.plumbline.review.targetcopy.TargetVersions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
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
    private final EntityManager entities;
    private final Event<TrackChanged> changes;
    private final Clock clock;

    WatchingTracks(
            TargetCopies copies,
            ActualsOfKpis actuals,
            AssessingTargets assessing,
            EntityManager entities,
            Event<TrackChanged> changes,
            Clock clock) {
        this.copies = copies;
        this.actuals = actuals;
        this.assessing = assessing;
        this.entities = entities;
        this.changes = changes;
        this.clock = clock;
    }

    void look(@Observes ActualsRecorded recorded) {
        look(recorded.actuals().stream()
                .map(ActualSnapshot::kpiId)
                .distinct()
                .flatMap(kpiId -> copies.listOfKpi(kpiId).stream())
                .toList());
    }

    /** Looks at one target after a change of it. */
    public void look(UUID targetId) {
        look(List.of(copies.getVersions(targetId)));
    }

    /** In order of plans, so that two recordings lock the streams of their plans in the same order. */
    private void look(List<TargetVersions> targets) {
        targets.stream()
                .sorted(Comparator.comparing(target -> target.newest().planId()))
                .forEach(this::look);
    }

    private void look(TargetVersions target) {
        var kpiId = target.newest().kpi().id();
        var latest = actuals.map(List.of(kpiId), null).get(kpiId).findLatest();
        var asOf = latest.map(value -> value.period().end()).orElseGet(() -> LocalDate.now(clock));
        var assessment = assessing.assess(List.of(target), asOf, null, false).get(0);
        var told = entities.find(ToldTrack.class, target.newest().id());
        var previous = told == null ? Track.UNKNOWN : told.track();
        if (previous == assessment.track()) {
            return;
        }
        if (told == null) {
            entities.persist(new ToldTrack(assessment));
        } else {
            told.tell(assessment.track());
        }
        changes.fire(new TrackChanged(assessment, previous, clock.instant()));
    }
}
