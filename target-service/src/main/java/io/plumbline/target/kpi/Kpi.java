package io.plumbline.target.kpi;

import io.plumbline.target.trajectory.Accumulation;
import io.plumbline.target.trajectory.Frequency;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import java.util.UUID;
import org.hibernate.annotations.TenantId;

/** A measure of the organisation. Its definition can be sharpened; its code and its history stay. */
@Entity
public class Kpi {

    @Id
    private UUID id;

    @TenantId
    private String tenant;

    private int version;

    private String code;
    private String name;

    @Enumerated(EnumType.STRING)
    private Direction direction;

    @Enumerated(EnumType.STRING)
    private Accumulation accumulation;

    private String unit;
    private int scale;

    @Enumerated(EnumType.STRING)
    private Frequency frequency;

    @Enumerated(EnumType.STRING)
    private Indicator indicator;

    @Column(name = "tolerance_percent")
    private BigDecimal tolerancePercent;

    private String owner;
    private String definition;

    @Column(name = "data_source")
    private String dataSource;

    @Enumerated(EnumType.STRING)
    @Column(name = "largest_step_kind")
    private StepLimit.Kind largestStepKind;

    @Column(name = "largest_step_size")
    private BigDecimal largestStepSize;

    protected Kpi() {
        // for Hibernate
    }

    static Kpi define(UUID id, KpiDefinition definition) {
        var kpi = new Kpi();
        kpi.id = id;
        kpi.version = 1;
        kpi.code = definition.code();
        kpi.take(definition);
        return kpi;
    }

    void revise(KpiDefinition definition) {
        version++;
        take(definition);
    }

    private void take(KpiDefinition definition) {
        name = definition.name();
        direction = definition.direction();
        accumulation = definition.accumulation();
        unit = definition.unit();
        scale = definition.scale();
        frequency = definition.frequency();
        indicator = definition.indicator();
        tolerancePercent = definition.tolerancePercent();
        owner = definition.owner();
        this.definition = definition.definition();
        dataSource = definition.dataSource();
        var step = definition.largestStep();
        largestStepKind = step == null ? null : step.kind();
        largestStepSize = step == null ? null : step.size();
    }

    public UUID id() {
        return id;
    }

    public int version() {
        return version;
    }

    public String code() {
        return code;
    }

    public String name() {
        return name;
    }

    public int scale() {
        return scale;
    }

    /** The KPI as it stands, fit to be kept or sent. */
    public KpiSnapshot snapshot() {
        return new KpiSnapshot(
                id,
                version,
                code,
                name,
                direction,
                accumulation,
                unit,
                scale,
                frequency,
                indicator,
                tolerancePercent,
                owner,
                definition,
                dataSource,
                largestStepKind == null ? null : new StepLimit(largestStepKind, largestStepSize));
    }
}
