package io.plumbline.alignment.finding;

import com.fasterxml.jackson.core.type.TypeReference;
import io.plumbline.alignment.rule.Result;
import io.plumbline.platform.JsonColumn;

/** What a rule said as one JSON column. */
class ResultColumn extends JsonColumn<Result> {

    ResultColumn() {
        super(new TypeReference<>() {});
    }
}
