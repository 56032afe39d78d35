package io.plumbline.target.target;

import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What setting and revising a target have in common. */
public interface TargetTerms {

    String name();

    String owner();

    Baseline baseline();

    StatedGoal goal();

    StatedLevels levels();

    Integer dueYear();

    ShapeChoice shape();

    List<PinnedYear> pins();

    String formula();

    /** A year whose milestone is fixed by hand. */
    record PinnedYear(
            @Schema(examples = "2") @jakarta.validation.constraints.NotNull
            Integer year,

            @Schema(description = "In the KPI's unit", examples = "1300") @jakarta.validation.constraints.NotNull
            BigDecimal value) {}
}
