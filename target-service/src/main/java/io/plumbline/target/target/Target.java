package io.plumbline.target.target;

import io.plumbline.platform.CommonProblem;
import io.plumbline.platform.Refusal;
import io.plumbline.target.kpi.Kpi;
import io.plumbline.target.plan.FiscalYears;
import io.plumbline.target.target.TargetSnapshot.Levels;
import io.plumbline.target.target.TargetSnapshot.Milestone;
import io.plumbline.target.target.TargetSnapshot.ResolvedGoal;
import io.plumbline.target.trajectory.GoalKind;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.hibernate.annotations.ColumnTransformer;
import org.hibernate.annotations.TenantId;

/** The present version of a target. Its milestones are kept resolved, so that reading one is one row. */
@Entity
public class Target {

    @Id
    private UUID id;

    /** The order of creation, for lists: the id once more, made by the database. */
    @Column(insertable = false, updatable = false)
    private UUID place;

    @TenantId
    private String tenant;

    @Column(name = "plan_id")
    private UUID planId;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "kpi_id")
    private Kpi kpi;

    private int version;

    @Enumerated(EnumType.STRING)
    private TargetState state;

    private String perspective;
    private String name;
    private String owner;

    @Column(name = "baseline_value")
    private BigDecimal baselineValue;

    @Column(name = "baseline_date")
    private LocalDate baselineDate;

    @Column(name = "baseline_date_assumed")
    private boolean baselineDateAssumed;

    @Enumerated(EnumType.STRING)
    @Column(name = "goal_kind")
    private GoalKind goalKind;

    @Column(name = "goal_amount")
    private BigDecimal goalAmount;

    @Column(name = "goal_statement")
    private String goalStatement;

    @Column(name = "goal_value")
    private BigDecimal goalValue;

    @Column(name = "due_year")
    private int dueYear;

    @Convert(converter = ShapeColumn.class)
    @ColumnTransformer(write = "?::jsonb")
    private ShapeChoice shape;

    @Convert(converter = PinsColumn.class)
    @ColumnTransformer(write = "?::jsonb")
    private List<TargetTerms.PinnedYear> pins;

    private BigDecimal[] milestones;
    private String formula;

    @Convert(converter = LevelsColumn.class)
    @ColumnTransformer(write = "?::jsonb")
    private Levels levels;

    @Column(name = "origin_target_id")
    private UUID originTargetId;

    /** What the formula rests on, found when it was read. */
    @Column(name = "formula_codes")
    private String[] formulaCodes;

    protected Target() {
        // for Hibernate
    }

    static Target set(UUID id, UUID planId, Kpi kpi, String perspective, Terms terms) {
        var target = new Target();
        target.id = id;
        target.planId = planId;
        target.kpi = kpi;
        target.version = 1;
        target.state = TargetState.DRAFT;
        target.perspective = perspective;
        target.take(terms);
        return target;
    }

    /** The same target in a scenario, as a draft that has its history before it. */
    Target copy(UUID id, UUID scenarioId) {
        var copy = new Target();
        copy.id = id;
        copy.planId = scenarioId;
        copy.originTargetId = this.id;
        copy.kpi = kpi;
        copy.version = 1;
        copy.state = TargetState.DRAFT;
        copy.perspective = perspective;
        copy.name = name;
        copy.owner = owner;
        copy.baselineValue = baselineValue;
        copy.baselineDate = baselineDate;
        copy.baselineDateAssumed = baselineDateAssumed;
        copy.goalKind = goalKind;
        copy.goalAmount = goalAmount;
        copy.goalStatement = goalStatement;
        copy.goalValue = goalValue;
        copy.levels = levels;
        copy.dueYear = dueYear;
        copy.shape = shape;
        copy.pins = pins;
        copy.milestones = milestones;
        copy.formula = formula;
        copy.formulaCodes = formulaCodes;
        return copy;
    }

    /** @throws Refusal if the target is retired */
    void revise(Terms terms) {
        if (state == TargetState.RETIRED) {
            throw new Refusal(
                    CommonProblem.ILLEGAL_TRANSITION, "The target is retired: set a new one on the KPI instead.");
        }
        version++;
        take(terms);
    }

    /** @throws Refusal if {@code to} does not follow the present state */
    void move(TargetState to) {
        if (!state.next().contains(to)) {
            throw new Refusal(
                    CommonProblem.ILLEGAL_TRANSITION,
                    "A target that is " + state + " cannot become " + to + "; possible is " + state.next() + ".");
        }
        version++;
        state = to;
    }

    private void take(Terms terms) {
        name = terms.name();
        owner = terms.owner();
        baselineValue = terms.baselineValue();
        baselineDate = terms.baselineDate();
        baselineDateAssumed = terms.baselineDateAssumed();
        goalKind = terms.goal().kind();
        goalAmount = terms.goal().amount();
        goalStatement = terms.goalStatement();
        goalValue = terms.trajectory().goal();
        dueYear = terms.dueYear();
        shape = terms.shape();
        pins = terms.pins().stream()
                .map(pin -> new TargetTerms.PinnedYear(pin.year(), pin.value()))
                .toList();
        milestones = terms.trajectory().milestones().toArray(BigDecimal[]::new);
        formula = terms.formula() == null ? null : terms.formula().expression();
        formulaCodes = terms.formula() == null
                ? new String[0]
                : terms.formula().codes().toArray(String[]::new);
        levels = terms.levels();
    }

    public UUID id() {
        return id;
    }

    public UUID planId() {
        return planId;
    }

    public String name() {
        return name;
    }

    public TargetState state() {
        return state;
    }

    public int version() {
        return version;
    }

    Kpi kpi() {
        return kpi;
    }

    String perspective() {
        return perspective;
    }

    /** Whether these terms would change nothing. */
    boolean isAsked(Terms terms, FiscalYears years) {
        return snapshotWith(terms, version, years).equals(snapshot(years));
    }

    /** The target as it would be with other terms. */
    TargetSnapshot snapshotWith(Terms terms, int asVersion, FiscalYears years) {
        var asked = set(id, planId, kpi, perspective, terms);
        asked.version = asVersion;
        asked.state = state;
        asked.originTargetId = originTargetId;
        return asked.snapshot(years);
    }

    /** @throws Refusal if another KPI or perspective is meant: a target stays where it was set */
    void requireSame(Kpi otherKpi, String otherPerspective) {
        if (!kpi.id().equals(otherKpi.id())) {
            throw Refusal.invalid(
                    "/kpi", "The target is set on " + kpi.code() + ": set a new one on " + otherKpi.code() + ".");
        }
        if (!perspective.equals(otherPerspective)) {
            throw Refusal.invalid(
                    "/perspective",
                    "The target is set in " + perspective + ": set a new one in " + otherPerspective + ".");
        }
    }

    /** The target as it stands, fit to be kept or sent. */
    public TargetSnapshot snapshot(FiscalYears years) {
        return new TargetSnapshot(
                id,
                planId,
                version,
                state,
                kpi.snapshot(),
                perspective,
                name,
                owner,
                Baseline.of(baselineValue, baselineDate, baselineDateAssumed),
                new ResolvedGoal(goalKind, goalAmount, goalStatement, goalValue),
                levels,
                dueYear,
                shape,
                pins,
                IntStream.range(0, milestones.length)
                        .mapToObj(year -> new Milestone(year, years.end(year), milestones[year]))
                        .toList(),
                formula,
                List.of(formulaCodes),
                originTargetId);
    }
}
