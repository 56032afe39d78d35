package io.plumbline.review.actual;

import io.plumbline.platform.CommonProblem;
import io.plumbline.platform.Page;
import io.plumbline.platform.Problem.Violation;
import io.plumbline.platform.Refusal;
import io.plumbline.review.assessment.Actuals;
import io.plumbline.review.assessment.PeriodValue;
import io.plumbline.review.period.MalformedPeriod;
import io.plumbline.review.period.Period;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The organisation's actuals. */
@ApplicationScoped
public class ActualsOfKpis implements PanacheRepositoryBase<Actual, UUID> {

    Optional<Actual> findOf(UUID kpiId, String period) {
        return find("kpiId = ?1 and period = ?2", kpiId, period).firstResultOptional();
    }

    /** @throws Refusal 404 */
    Actual getOf(UUID kpiId, String period) {
        return findOf(kpiId, period).orElseThrow(() -> Refusal.notFound("actual", period + " of KPI " + kpiId));
    }

    /** @throws Refusal 404 */
    public ActualSnapshot get(UUID kpiId, String period) {
        return listRevisions(kpiId, period).get(0);
    }

    /** All that was ever said of a period, the present value first. @throws Refusal 404 */
    public List<ActualSnapshot> listRevisions(UUID kpiId, String period) {
        var actual = getOf(kpiId, period);
        return getEntityManager()
                .createQuery("from ActualRevision where actualId = :id order by revision desc", ActualRevision.class)
                .setParameter("id", actual.id())
                .getResultStream()
                .map(revision -> revision.snapshot(kpiId, period))
                .toList();
    }

    /** A recorded period that shares days with the given one. */
    Optional<Period> findOverlapping(UUID kpiId, Period period) {
        return find("kpiId = ?1 and periodStart <= ?2 and periodEnd >= ?3", kpiId, period.end(), period.start())
                .firstResultOptional()
                .map(actual -> Period.parse(actual.snapshot(null).period()));
    }

    /** The periods that have a value, by KPI. */
    Map<UUID, List<Period>> mapPeriods(Collection<UUID> kpiIds) {
        return kpiIds.isEmpty()
                ? Map.of()
                : getEntityManager()
                        .createQuery("select kpiId, period from Actual where kpiId in :kpis", Object[].class)
                        .setParameter("kpis", kpiIds)
                        .getResultStream()
                        .collect(Collectors.groupingBy(
                                row -> (UUID) row[0],
                                Collectors.mapping(row -> Period.parse((String) row[1]), Collectors.toList())));
    }

    List<Period> listPeriods(UUID kpiId) {
        return getEntityManager()
                .createQuery("select period from Actual where kpiId = :kpi", String.class)
                .setParameter("kpi", kpiId)
                .getResultStream()
                .map(Period::parse)
                .toList();
    }

    /** The value of the last period that has one. */
    public Optional<PeriodValue> findLatest(UUID kpiId) {
        return getEntityManager()
                .createQuery(
                        "select period, value from Actual where kpiId = :kpi order by periodEnd desc", Object[].class)
                .setParameter("kpi", kpiId)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .map(ActualsOfKpis::value);
    }

    /** What is known of the periods that end on the day or later. */
    public Actuals since(UUID kpiId, LocalDate day) {
        return Actuals.of(getEntityManager()
                .createQuery(
                        "select period, value from Actual where kpiId = :kpi and periodEnd >= :day", Object[].class)
                .setParameter("kpi", kpiId)
                .setParameter("day", day)
                .getResultList()
                .stream()
                .map(ActualsOfKpis::value)
                .toList());
    }

    private static PeriodValue value(Object[] row) {
        return new PeriodValue(Period.parse((String) row[0]), (BigDecimal) row[1]);
    }

    /** A page in order of time; the cursor is the last period of the page before. @throws Refusal 400 for another cursor */
    public Page<ActualSnapshot> page(UUID kpiId, String cursor, int limit) {
        var after = cursor == null ? LocalDate.of(1, 1, 1) : periodOf(cursor).end();
        var found = find("kpiId = ?1 and periodEnd > ?2 order by periodEnd", kpiId, after)
                .page(0, limit + 1)
                .list();
        var items =
                found.stream().limit(limit).map(actual -> actual.snapshot(null)).toList();
        return new Page<>(items, found.size() > limit ? items.get(limit - 1).period() : null);
    }

    private static Period periodOf(String cursor) {
        try {
            return Period.parse(cursor);
        } catch (MalformedPeriod foreign) {
            throw new Refusal(
                    CommonProblem.MALFORMED_REQUEST,
                    "The cursor is not one that this list handed out: start again without it.",
                    List.of(new Violation("cursor", "must be the next of an earlier page")));
        }
    }

    /**
     * What is known of the KPIs, for assessing.
     *
     * @param knownAt what was known at that instant, or null for what is known now
     */
    public Map<UUID, Actuals> map(Collection<UUID> kpiIds, Instant knownAt) {
        Map<UUID, List<PeriodValue>> values =
                kpiIds.isEmpty() ? Map.of() : knownAt == null ? present(kpiIds) : knownAt(kpiIds, knownAt);
        return Set.copyOf(kpiIds).stream()
                .collect(Collectors.toMap(id -> id, id -> Actuals.of(values.getOrDefault(id, List.of()))));
    }

    /** Only what assessing needs, as one list: a long history is read often, its notes and names never, and a stream scrolls row by row. */
    private Map<UUID, List<PeriodValue>> present(Collection<UUID> kpiIds) {
        return getEntityManager()
                .createQuery(
                        "select period, value, kpiId from Actual where kpiId in :kpis order by kpiId, periodEnd",
                        Object[].class)
                .setParameter("kpis", kpiIds)
                .getResultList()
                .stream()
                .collect(Collectors.groupingBy(
                        row -> (UUID) row[2], Collectors.mapping(row -> value((Object[]) row), Collectors.toList())));
    }

    private Map<UUID, List<PeriodValue>> knownAt(Collection<UUID> kpiIds, Instant knownAt) {
        Map<UUID, ActualSnapshot> newest = new LinkedHashMap<>();
        getEntityManager()
                .createQuery(
                        "select a, r from Actual a join ActualRevision r on r.actualId = a.id"
                                + " where a.kpiId in :kpis and r.recordedAt <= :knownAt order by r.revision",
                        Object[].class)
                .setParameter("kpis", kpiIds)
                .setParameter("knownAt", knownAt)
                .getResultStream()
                .forEach(row -> {
                    var actual = ((Actual) row[0]).snapshot(null);
                    newest.put(
                            ((Actual) row[0]).id(),
                            ((ActualRevision) row[1]).snapshot(actual.kpiId(), actual.period()));
                });
        return newest.values().stream()
                .collect(Collectors.groupingBy(
                        ActualSnapshot::kpiId, Collectors.mapping(ActualsOfKpis::value, Collectors.toList())));
    }

    private static PeriodValue value(ActualSnapshot actual) {
        return new PeriodValue(Period.parse(actual.period()), actual.value());
    }
}
