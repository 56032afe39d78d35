package io.plumbline.review.actual;

import java.util.List;

/** Actuals were recorded or corrected, in the order of the list. */
public record ActualsRecorded(List<ActualSnapshot> actuals) {

    public ActualsRecorded {
        actuals = List.copyOf(actuals);
    }
}
