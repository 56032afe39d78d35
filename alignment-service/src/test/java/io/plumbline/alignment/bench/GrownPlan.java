package io.plumbline.alignment.bench;

import io.plumbline.alignment.graph.Accumulation;
import io.plumbline.alignment.graph.Baseline;
import io.plumbline.alignment.graph.Direction;
import io.plumbline.alignment.graph.Form;
import io.plumbline.alignment.graph.Frequency;
import io.plumbline.alignment.graph.Indicator;
import io.plumbline.alignment.graph.Kpi;
import io.plumbline.alignment.graph.Link;
import io.plumbline.alignment.graph.LinkKind;
import io.plumbline.alignment.graph.Perspective;
import io.plumbline.alignment.graph.Plan;
import io.plumbline.alignment.graph.PlanModel;
import io.plumbline.alignment.graph.Sign;
import io.plumbline.alignment.graph.Target;
import io.plumbline.alignment.graph.TargetState;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

/**
 * A made-up plan of any size in four perspectives. Each target but the apex leads to three others above it; a fifth of the links adds up,
 * the rest are causes with a lag. The neighbourhood of a target is the same however large the plan is.
 */
final class GrownPlan {

    static final int YEARS = 5;
    private static final List<String> PERSPECTIVES = List.of("FINANCIAL", "CUSTOMER", "INTERNAL", "PEOPLE");

    final int size;
    private final Random random;

    GrownPlan(int size, long seed) {
        this.size = size;
        random = new Random(seed);
    }

    static UUID id(int number) {
        return new UUID(0x0198_0000_0000_7000L, 0x8000_0000_0000_0000L | number * 0x9E37_79B9L);
    }

    static UUID linkId(int number) {
        return new UUID(0x0199_0000_0000_7000L, 0x8000_0000_0000_0000L | number * 0x9E37_79B9L);
    }

    PlanModel model() {
        var plan = new Plan(
                new UUID(2, 0),
                "Grown",
                2027,
                YEARS,
                1,
                PERSPECTIVES.stream().map(code -> new Perspective(code, code)).toList(),
                Set.of(id(0)));
        var model = PlanModel.of(plan);
        for (int number = 0; number < size; number++) {
            model = model.with(target(number, 100 + random.nextInt(900), 1));
        }
        for (var link : links()) {
            model = model.with(link);
        }
        return model;
    }

    List<Link> links() {
        var links = new ArrayList<Link>();
        for (int number = 1; number < size; number++) {
            for (int next = 0; next < 3; next++) {
                links.add(link(links.size(), number, effect(number)));
            }
        }
        return links;
    }

    /** A target of the layer above, or of the own layer but nearer to the top. */
    private int effect(int number) {
        int layer = layer(number);
        if (layer == 0) {
            return number / 4;
        }
        int from = first(layer - 1);
        return from + random.nextInt(first(layer) - from);
    }

    Link link(int number, int from, int to) {
        boolean additive = number % 5 == 0;
        return new Link(
                linkId(number),
                additive ? LinkKind.ADDITIVE : LinkKind.CAUSAL,
                id(from),
                id(to),
                additive ? BigDecimal.ONE : null,
                additive ? Form.DELTA : null,
                additive ? null : Sign.POSITIVE,
                null,
                additive ? 0 : 6);
    }

    /** Quarters of the plan, the upper ones smaller. */
    int layer(int number) {
        int layer = 0;
        while (layer < 3 && number >= first(layer + 1)) {
            layer++;
        }
        return layer;
    }

    private int first(int layer) {
        return layer == 0 ? 0 : layer == 1 ? Math.max(1, size / 10) : layer == 2 ? size * 3 / 10 : size * 6 / 10;
    }

    /** What lies lower is due earlier, so that it can act in time. */
    private int dueYear(int number) {
        return YEARS - layer(number);
    }

    Target target(int number, int goal, long version) {
        var to = BigDecimal.valueOf(goal);
        var milestones = new ArrayList<BigDecimal>();
        int due = dueYear(number);
        for (int year = 0; year <= YEARS; year++) {
            milestones.add(to.multiply(BigDecimal.valueOf(Math.min(year, due)))
                    .divide(BigDecimal.valueOf(due), 2, RoundingMode.HALF_UP));
        }
        var code = "kpi-" + number;
        return new Target(
                id(number),
                version,
                TargetState.ACTIVE,
                new Kpi(
                        new UUID(3, number),
                        code,
                        Direction.INCREASE,
                        Accumulation.SUM,
                        "EUR",
                        2,
                        Frequency.MONTH,
                        number % 4 == 0 ? Indicator.LEADING : Indicator.LAGGING),
                PERSPECTIVES.get(layer(number)),
                "Target " + number,
                "Owner " + number % 50,
                new Baseline(BigDecimal.ZERO, LocalDate.of(2026, 12, 31)),
                to,
                due,
                milestones,
                null);
    }
}
