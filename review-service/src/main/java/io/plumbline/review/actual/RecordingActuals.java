package io.plumbline.review.actual;

import io.plumbline.platform.Caller;
import io.plumbline.platform.Identities;
import io.plumbline.platform.Precondition;
import io.plumbline.platform.Problem.Violation;
import io.plumbline.platform.Refusal;
import io.plumbline.review.period.Period;
import io.plumbline.review.problem.ReviewProblem;
import io.plumbline.review.targetcopy.KpiFacts;
import io.plumbline.review.targetcopy.TargetCopies;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Records actuals, one or many, and corrects them. */
@ApplicationScoped
public class RecordingActuals {

    private final TargetCopies copies;
    private final ActualsOfKpis actuals;
    private final OwnKpis own;
    private final ActualLimits limits;
    private final Event<ActualsRecorded> recorded;
    private final Identities identities;
    private final Caller caller;
    private final Clock clock;
    private final int daysAhead;

    /** @param daysAhead how far ahead of today a period may begin, for demonstrations of plans that are still to come */
    RecordingActuals(
            TargetCopies copies,
            ActualsOfKpis actuals,
            OwnKpis own,
            ActualLimits limits,
            Event<ActualsRecorded> recorded,
            Identities identities,
            Caller caller,
            Clock clock,
            @ConfigProperty(name = "plumbline.actuals.days-ahead", defaultValue = "0") int daysAhead) {
        this.copies = copies;
        this.actuals = actuals;
        this.own = own;
        this.limits = limits;
        this.recorded = recorded;
        this.identities = identities;
        this.caller = caller;
        this.clock = clock;
        this.daysAhead = daysAhead;
    }

    /** @throws Refusal 404 for an unknown KPI, 409 if the period has a value or the KPI too many, 422 if it is not one of the KPI's frequency */
    @Transactional
    public ActualSnapshot record(UUID kpiId, NewActual actual) {
        var kpi = copies.getKpiForChange(kpiId);
        own.require(kpi);
        var refusal = ActualPeriods.findMistake(
                kpi, actual.period(), latest(), period -> actuals.findOverlapping(kpiId, period));
        if (refusal.isPresent()) {
            throw refusal.get();
        }
        limits.requireRoom(kpiId);
        var snapshot = keep(kpi, actual, now());
        recorded.fire(new ActualsRecorded(List.of(snapshot)));
        return snapshot;
    }

    /** @throws Refusal 422 that names every row that cannot be taken, 409 if a KPI would have too many; then none was */
    @Transactional
    public List<ActualSnapshot> record(@Valid ActualBatch batch) {
        return take(batch.actuals(), List.of());
    }

    /** As for a batch; what could not be read is refused together with what cannot be taken. */
    @Transactional
    public List<ActualSnapshot> record(@Valid ReadActuals file) {
        return take(file.actuals(), file.unreadable());
    }

    private List<ActualSnapshot> take(List<ActualBatch.Row> rows, List<Violation> unreadable) {
        var kpis = lock(rows);
        kpis.values().forEach(own::require);
        var mistakes = new ArrayList<>(unreadable);
        var snapshots = new ArrayList<ActualSnapshot>();
        var at = now();
        var taken = new HashMap<UUID, TakenPeriods>();
        for (int row = 0; row < rows.size(); row++) {
            var wanted = rows.get(row);
            if (wanted == null) {
                continue;
            }
            var kpi = kpis.get(wanted.kpi());
            if (kpi == null) {
                mistakes.add(mistake(row, "kpi", "There is no KPI " + wanted.kpi() + "."));
                continue;
            }
            var periods = taken.computeIfAbsent(kpi.id(), id -> new TakenPeriods(actuals.listPeriods(id)));
            var refusal = ActualPeriods.findMistake(kpi, wanted.period(), latest(), periods::findOverlapping);
            if (refusal.isPresent()) {
                mistakes.add(mistake(row, "period", refusal.get().getMessage()));
            } else {
                limits.requireRoom(periods);
                periods.add(Period.parse(wanted.period()));
                snapshots.add(keep(kpi, wanted.actual(), at));
            }
        }
        if (!mistakes.isEmpty()) {
            throw refused(rows.size(), mistakes);
        }
        recorded.fire(new ActualsRecorded(snapshots));
        return snapshots;
    }

    /** @throws Refusal 404 if the period has no value, 409 after too many corrections, 412 and 428 as {@link Precondition} says */
    @Transactional
    public ActualSnapshot correct(UUID kpiId, String period, String ifMatch, Correction correction) {
        own.require(copies.getKpiForChange(kpiId));
        var actual = actuals.getOf(kpiId, period);
        Precondition.require(ifMatch, actual.revision());
        limits.requireRoomForCorrection(actual);
        actual.correct(new Actual.Statement(
                correction.value(), correction.note(), correction.evidence(), caller.name(), now()));
        var snapshot = actual.snapshot(correction.reason());
        actuals.getEntityManager().persist(new ActualRevision(actual.id(), snapshot));
        recorded.fire(new ActualsRecorded(List.of(snapshot)));
        return snapshot;
    }

    private static Refusal refused(int rows, List<Violation> mistakes) {
        mistakes.sort(Comparator.comparingInt(RecordingActuals::rowOf));
        long bad =
                mistakes.stream().mapToInt(RecordingActuals::rowOf).distinct().count();
        return new Refusal(
                ReviewProblem.ROWS_REFUSED,
                "%d of %d rows cannot be taken, so none was. %s"
                        .formatted(bad, rows, mistakes.get(0).detail()),
                mistakes);
    }

    /** The row of {@code /actuals/{row}/{field}}. */
    private static int rowOf(Violation mistake) {
        return Integer.parseInt(mistake.pointer().split("/")[2]);
    }

    /** The KPIs that the rows name, in one order for everybody, so that two batches never wait for each other. */
    private Map<String, KpiFacts> lock(List<ActualBatch.Row> rows) {
        var ids = new TreeMap<UUID, List<String>>();
        var seen = new HashMap<String, Optional<UUID>>();
        for (var row : rows) {
            if (row != null && !seen.containsKey(row.kpi())) {
                var id = idOf(row.kpi());
                seen.put(row.kpi(), id);
                id.ifPresent(known ->
                        ids.computeIfAbsent(known, none -> new ArrayList<>()).add(row.kpi()));
            }
        }
        var kpis = new HashMap<String, KpiFacts>();
        ids.forEach((id, names) -> {
            var kpi = copies.getKpiForChange(id);
            names.forEach(name -> kpis.put(name, kpi));
        });
        return kpis;
    }

    /** The id of a KPI that is named by code or id; empty if none is known. */
    private Optional<UUID> idOf(String name) {
        var byCode = copies.findKpiId(name);
        if (byCode.isPresent() || !name.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")) {
            return byCode;
        }
        var id = UUID.fromString(name);
        return copies.findKpi(id).map(KpiFacts::id);
    }

    private ActualSnapshot keep(KpiFacts kpi, NewActual wanted, Instant at) {
        var statement = new Actual.Statement(wanted.value(), wanted.note(), wanted.evidence(), caller.name(), at);
        var actual = Actual.record(identities.next(), kpi.id(), Period.parse(wanted.period()), statement);
        actuals.persist(actual);
        var snapshot = actual.snapshot(null);
        actuals.getEntityManager().persist(new ActualRevision(actual.id(), snapshot));
        return snapshot;
    }

    /** The last day on which the period of an actual may begin. */
    private LocalDate latest() {
        return LocalDate.now(clock).plusDays(daysAhead);
    }

    /** To the microsecond, as the database keeps it: what is answered now reads the same later. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static Violation mistake(int row, String field, String detail) {
        return new Violation("/actuals/" + row + "/" + field, "Row " + (row + 1) + ": " + detail);
    }
}
