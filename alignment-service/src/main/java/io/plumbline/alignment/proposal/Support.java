package io.plumbline.alignment.proposal;

import io.plumbline.alignment.graph.PlanModel;
import io.plumbline.alignment.graph.Target;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** What gives a target its value: its parts, its formula, or its drivers by their elasticities. */
interface Support {

    /** The rule by which it is judged. */
    String rule();

    /** True if the target is nothing but what it is given, as opposed to being driven by it. */
    boolean isWhole();

    /** Those who could bring more or less. */
    List<UUID> contributors();

    /** How far they are from giving what the target plans, in its units; above zero if they fall short. */
    Shift missing();

    /** By how much each of the movers has to move for all of them to bring an amount. */
    Map<UUID, Shift> spread(Shift amount, Set<UUID> movers, Way way);

    /** Of a target that is planned for every year; those that cannot be worked with are left out, as their rule already says why. */
    static List<Support> of(PlanModel model, Target target) {
        return Stream.of(
                        Parts.find(model, target),
                        FormulaInputs.find(model, target),
                        ElasticDrivers.find(model, target))
                .flatMap(Optional::stream)
                .map(Support.class::cast)
                .toList();
    }
}
