package io.plumbline.alignment.impact;

import com.fasterxml.jackson.core.type.TypeReference;
import io.plumbline.platform.JsonColumn;

/** One answer as one JSON column. */
class StatedImpactColumn extends JsonColumn<StatedImpact> {

    StatedImpactColumn() {
        super(new TypeReference<>() {});
    }
}
