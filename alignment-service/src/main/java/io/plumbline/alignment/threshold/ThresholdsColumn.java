package io.plumbline.alignment.threshold;

import com.fasterxml.jackson.core.type.TypeReference;
import io.plumbline.alignment.graph.Thresholds;
import io.plumbline.platform.JsonColumn;

/** Thresholds as one JSON column. */
class ThresholdsColumn extends JsonColumn<Thresholds> {

    ThresholdsColumn() {
        super(new TypeReference<>() {});
    }
}
