package io.plumbline.review.targetcopy;

import com.fasterxml.jackson.core.type.TypeReference;
import io.plumbline.platform.JsonColumn;

/** The facts as one JSON column: they come and go with their event, whole. */
class PlanFactsColumn extends JsonColumn<PlanFacts> {

    PlanFactsColumn() {
        super(new TypeReference<>() {});
    }
}
