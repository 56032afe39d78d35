package io.plumbline.target.kpi;

import com.fasterxml.jackson.core.type.TypeReference;
import io.plumbline.platform.JsonColumn;

/** A KPI's definition as one JSON column. */
class KpiSnapshotColumn extends JsonColumn<KpiSnapshot> {

    KpiSnapshotColumn() {
        super(new TypeReference<>() {});
    }
}
