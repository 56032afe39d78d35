package io.plumbline.alignment.past;

import com.fasterxml.jackson.core.type.TypeReference;
import io.plumbline.alignment.graph.TargetPast;
import io.plumbline.platform.JsonColumn;

/** The past of a target as one JSON column. */
class PastColumn extends JsonColumn<TargetPast> {

    PastColumn() {
        super(new TypeReference<>() {});
    }
}
