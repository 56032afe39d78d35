package io.plumbline.alignment.targetcopy;

import com.fasterxml.jackson.core.type.TypeReference;
import io.plumbline.platform.JsonColumn;

/** A target as it was told, as one JSON column. */
class TargetColumn extends JsonColumn<TargetTold> {

    TargetColumn() {
        super(new TypeReference<>() {});
    }
}
