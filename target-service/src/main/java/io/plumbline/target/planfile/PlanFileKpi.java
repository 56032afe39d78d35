package io.plumbline.target.planfile;

import io.plumbline.target.kpi.KpiDefinition;
import io.plumbline.target.kpi.KpiSnapshot;
import io.plumbline.target.kpi.StepLimit;
import java.math.BigDecimal;

/** A KPI as a file states it: its definition, without id and version. */
final class PlanFileKpi {

    private PlanFileKpi() {}

    static KpiDefinition of(KpiSnapshot kpi) {
        return new KpiDefinition(
                kpi.code(),
                kpi.name(),
                kpi.direction(),
                kpi.accumulation(),
                kpi.unit(),
                kpi.scale(),
                kpi.frequency(),
                kpi.indicator(),
                kpi.tolerancePercent(),
                kpi.owner(),
                kpi.definition(),
                kpi.dataSource(),
                kpi.largestStep());
    }

    /** Whether a definition would change nothing; 5 and 5.0 are one number. */
    static boolean isSame(KpiDefinition asked, KpiSnapshot present) {
        return plain(asked).equals(plain(of(present)));
    }

    private static KpiDefinition plain(KpiDefinition kpi) {
        return new KpiDefinition(
                kpi.code(),
                kpi.name(),
                kpi.direction(),
                kpi.accumulation(),
                kpi.unit(),
                kpi.scale(),
                kpi.frequency(),
                kpi.indicator(),
                plain(kpi.tolerancePercent()),
                kpi.owner(),
                kpi.definition(),
                kpi.dataSource(),
                plain(kpi.largestStep()));
    }

    private static StepLimit plain(StepLimit step) {
        return step == null ? null : new StepLimit(step.kind(), plain(step.size()));
    }

    private static BigDecimal plain(BigDecimal value) {
        return value == null ? null : value.stripTrailingZeros();
    }
}
