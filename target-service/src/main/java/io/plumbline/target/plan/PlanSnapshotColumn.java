package io.plumbline.target.plan;

import com.fasterxml.jackson.core.type.TypeReference;
import io.plumbline.platform.JsonColumn;

/** A plan's state as one JSON column. */
class PlanSnapshotColumn extends JsonColumn<PlanSnapshot> {

    PlanSnapshotColumn() {
        super(new TypeReference<>() {});
    }
}
