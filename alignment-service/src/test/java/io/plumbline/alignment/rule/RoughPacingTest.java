package io.plumbline.alignment.rule;

import static io.plumbline.alignment.rule.Sketch.cause;
import static io.plumbline.alignment.rule.Sketch.id;
import static io.plumbline.alignment.rule.Sketch.model;
import static io.plumbline.alignment.rule.Sketch.plan;
import static io.plumbline.alignment.rule.Sketch.target;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.plumbline.alignment.graph.LinkKind;
import io.plumbline.alignment.graph.Sign;
import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Where floating point is certain, exact reckoning agrees. */
class RoughPacingTest {

    private static final BigDecimal TOLERANCE = new BigDecimal("0.20");

    @Property(tries = 2000)
    void what_is_certainly_punctual_is_punctual(
            @ForAll @Size(6) List<@IntRange(min = -20, max = 120) Integer> effect,
            @ForAll @Size(6) List<@IntRange(min = -20, max = 120) Integer> driver,
            @ForAll @IntRange(max = 30) int lagMonths) {
        var plan = model(
                        plan(1),
                        Sketch.withMilestones(target(1, "effect", "FINANCIAL", 0, 100), text(effect)),
                        Sketch.withMilestones(target(2, "driver", "CUSTOMER", 0, 100), text(driver)))
                .with(cause(1, 2, 1, Sign.POSITIVE, lagMonths));
        var links = plan.incoming(id(1), LinkKind.CAUSAL);
        var rough = new RoughPacing(plan, plan.getTarget(id(1)), links, TOLERANCE.doubleValue());

        if (rough.isCertainlyPunctual()) {
            assertTrue(new Pacing(plan, plan.getTarget(id(1)), links, TOLERANCE)
                    .findExactly()
                    .isEmpty());
        }
    }

    private static String[] text(List<Integer> values) {
        return values.stream().map(String::valueOf).toArray(String[]::new);
    }
}
