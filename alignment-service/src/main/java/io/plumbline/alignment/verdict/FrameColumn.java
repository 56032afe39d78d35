package io.plumbline.alignment.verdict;

import com.fasterxml.jackson.core.type.TypeReference;
import io.plumbline.alignment.graph.Plan;
import io.plumbline.platform.JsonColumn;

/** The frame of a plan as one JSON column. */
class FrameColumn extends JsonColumn<Plan> {

    FrameColumn() {
        super(new TypeReference<>() {});
    }
}
