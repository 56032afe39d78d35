package io.plumbline.alignment.map;

import io.micrometer.core.instrument.MeterRegistry;
import io.plumbline.alignment.rule.Check;
import io.plumbline.alignment.verdict.Reading;
import io.plumbline.platform.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collections;
import java.util.Map;
import java.util.UUID;
import java.util.WeakHashMap;

/** Lays out the newest state of a plan; while that is the newest, it is laid out once. */
@ApplicationScoped
public class DrawingMap {

    private final Reading reading;
    private final MeterRegistry meters;

    /** A check is never altered, and forgotten when the plan has a newer one. */
    private final Map<Check, StrategyMap> drawn = Collections.synchronizedMap(new WeakHashMap<>());

    DrawingMap(Reading reading, MeterRegistry meters) {
        this.reading = reading;
        this.meters = meters;
    }

    /**
     * @param around the target around which to draw, or null for the whole plan
     * @throws Refusal 404 if there is no such plan, 422 if it is too large for one map or {@code around} is not in it
     */
    public StrategyMap draw(UUID planId, UUID around) {
        var present = reading.checkOfPlan(planId);
        if (around != null) {
            return layOut(present, Selection.around(present.model(), around));
        }
        var known = drawn.get(present.check());
        if (known != null && known.planRevision() == present.planRevision()) {
            return known;
        }
        var map = layOut(present, Selection.whole(present.model()));
        drawn.put(present.check(), map);
        return map;
    }

    private StrategyMap layOut(Reading.Covered present, Selection selection) {
        return meters.timer("plumbline.alignment.map.duration")
                .record(() -> StrategyMap.of(present.planRevision(), present.check(), selection));
    }
}
