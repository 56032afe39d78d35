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

    /** @throws Refusal 404 */
    public StrategyMap draw(UUID planId) {
        var present = reading.checkOfPlan(planId);
        return StrategyMap.of(present.planRevision(), present.check());
    }
}
