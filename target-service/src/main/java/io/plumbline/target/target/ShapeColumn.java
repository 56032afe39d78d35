package io.plumbline.target.target;

import com.fasterxml.jackson.core.type.TypeReference;
import io.plumbline.platform.JsonColumn;

/** The chosen shape as one JSON column. */
class ShapeColumn extends JsonColumn<ShapeChoice> {

    ShapeColumn() {
        super(new TypeReference<>() {});
    }
}
