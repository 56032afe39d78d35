package io.plumbline.alignment.map;

import io.plumbline.alignment.graph.PlanModel;
import io.plumbline.alignment.map.svg.MapSvg;
import io.plumbline.alignment.rule.Sketch;

/** Maps of sketched plans, without a service. */
final class DrawnPlans {

    private DrawnPlans() {}

    static StrategyMap map(PlanModel model) {
        return StrategyMap.of(17, Sketch.check(model), Selection.whole(model));
    }

    /** As it would be if the layout kernel failed. */
    static StrategyMap plainMap(PlanModel model) {
        return StrategyMap.of(17, Sketch.check(model), Selection.whole(model), PlainLayout::of);
    }

    static String svg(PlanModel model) {
        return MapSvg.of(map(model));
    }
}
