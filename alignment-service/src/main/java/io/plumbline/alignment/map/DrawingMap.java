package io.plumbline.alignment.map;

import io.plumbline.alignment.verdict.Reading;
import io.plumbline.platform.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Lays out the newest state of a plan. */
@ApplicationScoped
public class DrawingMap {

    private final Reading reading;

    DrawingMap(Reading reading) {
        this.reading = reading;
    }

    /**
     * @param around the target around which to draw, or null for the whole plan
     * @throws Refusal 404 if there is no such plan, 422 if it is too large for one map or {@code around} is not in it
     */
    public StrategyMap draw(UUID planId, UUID around) {
        var present = reading.checkOfPlan(planId);
        var selection = around == null ? Selection.whole(present.model()) : Selection.around(present.model(), around);
        return StrategyMap.of(present.planRevision(), present.check(), selection);
    }
}
