package io.plumbline.alignment.targetcopy;

import com.fasterxml.jackson.core.type.TypeReference;
import io.plumbline.platform.JsonColumn;

/** A KPI as it was told, as one JSON column. */
class KpiColumn extends JsonColumn<KpiTold> {

    KpiColumn() {
        super(new TypeReference<>() {});
    }
}
