package io.plumbline.review.review;

import com.fasterxml.jackson.core.type.TypeReference;
import io.plumbline.platform.JsonColumn;

/** The result as one JSON column: it is taken once and read whole. */
class WhatIfColumn extends JsonColumn<WhatIfResult> {

    WhatIfColumn() {
        super(new TypeReference<>() {});
    }
}
