package io.plumbline.target.target;

import com.fasterxml.jackson.core.type.TypeReference;
import io.plumbline.platform.JsonColumn;

/** A version of a target as one JSON column: it is kept as it was told. */
class SnapshotColumn extends JsonColumn<TargetSnapshot> {

    SnapshotColumn() {
        super(new TypeReference<>() {});
    }
}
