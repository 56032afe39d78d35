package io.plumbline.alignment.verdict;

import com.fasterxml.jackson.core.type.TypeReference;
import io.plumbline.alignment.rule.Result;
import io.plumbline.platform.JsonColumn;
import java.util.List;

/** What the rules said about a target as one JSON column. */
class ResultsColumn extends JsonColumn<List<Result>> {

    ResultsColumn() {
        super(new TypeReference<>() {});
    }
}
