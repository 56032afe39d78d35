package io.plumbline.alignment.verdict;

import com.fasterxml.jackson.core.type.TypeReference;
import io.plumbline.alignment.rule.BlastRadius;
import io.plumbline.platform.JsonColumn;

/** What a check changed as one JSON column. */
class BlastRadiusColumn extends JsonColumn<BlastRadius> {

    BlastRadiusColumn() {
        super(new TypeReference<>() {});
    }
}
