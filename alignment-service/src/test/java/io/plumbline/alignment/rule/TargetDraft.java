package io.plumbline.alignment.rule;

import io.plumbline.alignment.graph.Accumulation;
import io.plumbline.alignment.graph.Baseline;
import io.plumbline.alignment.graph.Formula;
import io.plumbline.alignment.graph.Frequency;
import io.plumbline.alignment.graph.Indicator;
import io.plumbline.alignment.graph.Kpi;
import io.plumbline.alignment.graph.Target;
import io.plumbline.alignment.graph.TargetState;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** A target from which a test makes another that differs in one thing; each change is a new version. */
public final class TargetDraft {

    private final Target from;
    private TargetState state;
    private Kpi kpi;
    private String perspective;
    private String name;
    private String owner;
    private LocalDate baselineDate;
    private List<BigDecimal> milestones;
    private Formula formula;

    TargetDraft(Target from) {
        this.from = from;
        state = from.state();
        kpi = from.kpi();
        perspective = from.perspective();
        name = from.name();
        owner = from.owner();
        baselineDate = from.baseline().date();
        milestones = from.milestones();
        formula = from.formula();
    }

    public TargetDraft in(TargetState other) {
        state = other;
        return this;
    }

    public TargetDraft named(String other) {
        name = other;
        return this;
    }

    public TargetDraft ownedBy(String other) {
        owner = other;
        return this;
    }

    public TargetDraft measuredOn(LocalDate other) {
        baselineDate = other;
        return this;
    }

    public TargetDraft withMilestones(String... values) {
        milestones = Stream.of(values).map(BigDecimal::new).toList();
        return this;
    }

    public TargetDraft withFormula(String text) {
        formula = text == null ? null : Formula.read(text);
        return this;
    }

    public TargetDraft code(String other) {
        return kpi(other, kpi.accumulation(), kpi.unit(), kpi.frequency(), kpi.indicator());
    }

    public TargetDraft unit(String other) {
        return kpi(kpi.code(), kpi.accumulation(), other, kpi.frequency(), kpi.indicator());
    }

    public TargetDraft accumulation(Accumulation other) {
        return kpi(kpi.code(), other, kpi.unit(), kpi.frequency(), kpi.indicator());
    }

    public TargetDraft frequency(Frequency other) {
        return kpi(kpi.code(), kpi.accumulation(), kpi.unit(), other, kpi.indicator());
    }

    public TargetDraft leading() {
        return kpi(kpi.code(), kpi.accumulation(), kpi.unit(), kpi.frequency(), Indicator.LEADING);
    }

    /** Decimal places; the milestones stay as they are. */
    public TargetDraft scale(int other) {
        kpi = new Kpi(
                kpi.id(),
                kpi.code(),
                kpi.direction(),
                kpi.accumulation(),
                kpi.unit(),
                other,
                kpi.frequency(),
                kpi.indicator());
        return this;
    }

    private TargetDraft kpi(
            String code, Accumulation accumulation, String unit, Frequency frequency, Indicator indicator) {
        kpi = new Kpi(kpi.id(), code, kpi.direction(), accumulation, unit, kpi.scale(), frequency, indicator);
        return this;
    }

    public Target target() {
        return new Target(
                from.id(),
                from.version() + 1,
                state,
                kpi,
                perspective,
                name,
                owner,
                new Baseline(from.baseline().value(), baselineDate),
                from.goal(),
                from.dueYear(),
                milestones,
                formula);
    }
}
