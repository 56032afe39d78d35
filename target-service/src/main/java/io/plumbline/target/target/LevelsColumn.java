package io.plumbline.target.target;

import com.fasterxml.jackson.core.type.TypeReference;
import io.plumbline.platform.JsonColumn;

/** Minimum and stretch as one JSON column. */
class LevelsColumn extends JsonColumn<TargetSnapshot.Levels> {

    LevelsColumn() {
        super(new TypeReference<>() {});
    }
}
