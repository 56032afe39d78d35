package io.plumbline.target.plan;

import io.plumbline.platform.CommonProblem;
import io.plumbline.platform.Refusal;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;
import org.hibernate.annotations.TenantId;

/**
 * A plan, and the counter of its changes. Whoever changes the plan or one of its targets locks the plan's row first and takes the
 * next revision, so that revisions have no gap and follow the order of the commits.
 */
@Entity
public class Plan {

    @Id
    private UUID id;

    @TenantId
    private String tenant;

    private int version;
    private long revision;

    /** Newest revision that changed what alignment rests on; a mere change of state does not. */
    @Column(name = "content_revision")
    private long contentRevision;

    @Enumerated(EnumType.STRING)
    private PlanState state;

    @Enumerated(EnumType.STRING)
    private PlanKind kind;

    @Column(name = "origin_plan_id")
    private UUID originPlanId;

    @Column(name = "origin_revision")
    private Long originRevision;

    private String name;

    @Column(columnDefinition = "char(3)")
    private String currency;

    @Column(name = "first_year")
    private int firstYear;

    @Column(name = "horizon_years")
    private int horizonYears;

    @Column(name = "fiscal_year_start_month")
    private int fiscalYearStartMonth;

    @Convert(converter = PerspectivesColumn.class)
    @ColumnTransformer(write = "?::jsonb")
    private List<Perspective> perspectives;

    @Column(name = "apex_target_ids")
    private UUID[] apexTargetIds;

    protected Plan() {
        // for Hibernate
    }

    static Plan begin(UUID id, PlanOutline outline) {
        var plan = new Plan();
        plan.id = id;
        plan.version = 1;
        plan.revision = 1;
        plan.contentRevision = 1;
        plan.state = PlanState.DRAFT;
        plan.kind = PlanKind.PLAN;
        plan.apexTargetIds = new UUID[0];
        plan.take(outline, "");
        return plan;
    }

    /** A scenario with the same outline; it counts its own revisions from 1. */
    public Plan copy(UUID id, String name) {
        var scenario = begin(id, PlanOutline.of(snapshot(), perspectives));
        scenario.name = name;
        scenario.kind = PlanKind.SCENARIO;
        scenario.originPlanId = this.id;
        scenario.originRevision = revision;
        return scenario;
    }

    private void take(PlanOutline outline, String pointer) {
        requireDistinct(outline.perspectives(), pointer);
        name = outline.name();
        currency = outline.currency();
        firstYear = outline.firstYear();
        horizonYears = outline.horizonYears();
        fiscalYearStartMonth = outline.fiscalYearStartMonth();
        perspectives = List.copyOf(outline.perspectives());
    }

    /** @param pointer where the outline stands in the request */
    void revise(PlanOutline outline, String pointer) {
        version++;
        take(outline, pointer);
        takeRevisionForContent();
    }

    /** @throws Refusal if {@code to} does not follow the present state, or is not for scenarios */
    void move(PlanState to) {
        if (!state.next().contains(to)) {
            throw new Refusal(
                    CommonProblem.ILLEGAL_TRANSITION,
                    "A plan that is " + state + " cannot become " + to + "; possible is " + state.next() + ".");
        }
        if (kind == PlanKind.SCENARIO && to == PlanState.ACTIVE) {
            throw new Refusal(
                    CommonProblem.ILLEGAL_TRANSITION,
                    "A scenario is never in force: carry its changes over to the plan that it was copied from.");
        }
        version++;
        state = to;
        takeRevision();
    }

    /** @throws Refusal if the plan is closed: nothing in it changes any more */
    public void requireOpen() {
        if (state == PlanState.CLOSED) {
            throw new Refusal(CommonProblem.ILLEGAL_TRANSITION, "The plan is closed: nothing in it changes any more.");
        }
    }

    private static void requireDistinct(List<Perspective> perspectives, String pointer) {
        var codes = new HashSet<String>();
        for (int index = 0; index < perspectives.size(); index++) {
            var code = perspectives.get(index).code();
            if (!codes.add(code)) {
                throw Refusal.invalid(
                        pointer + "/perspectives/" + index + "/code", "The perspective " + code + " is named twice.");
            }
        }
    }

    public void nameApex(List<UUID> targetIds) {
        version++;
        apexTargetIds = targetIds.toArray(UUID[]::new);
        takeRevisionForContent();
    }

    /** The number of a change that alignment rests on: values, timing, structure. */
    public long takeRevisionForContent() {
        contentRevision = ++revision;
        return revision;
    }

    /** The number of a change that leaves values and structure as they are. */
    public long takeRevision() {
        return ++revision;
    }

    /** @throws Refusal 422 if the plan has no such perspective */
    public void requirePerspective(String code) {
        if (perspectives.stream().noneMatch(perspective -> perspective.code().equals(code))) {
            var codes = perspectives.stream().map(Perspective::code).toList();
            throw Refusal.invalid("/perspective", "The plan's perspectives are " + codes + ", not " + code + ".");
        }
    }

    public UUID id() {
        return id;
    }

    public int version() {
        return version;
    }

    public long revision() {
        return revision;
    }

    public PlanState state() {
        return state;
    }

    public PlanKind kind() {
        return kind;
    }

    public String name() {
        return name;
    }

    public long contentRevision() {
        return contentRevision;
    }

    public FiscalYears fiscalYears() {
        return new FiscalYears(firstYear, fiscalYearStartMonth, horizonYears);
    }

    /** The plan as it stands, fit to be kept or sent. */
    public PlanSnapshot snapshot() {
        return new PlanSnapshot(
                id,
                version,
                revision,
                state,
                kind,
                originPlanId == null ? null : new PlanOrigin(originPlanId, originRevision),
                name,
                currency,
                firstYear,
                horizonYears,
                fiscalYearStartMonth,
                perspectives,
                List.of(apexTargetIds));
    }
}
