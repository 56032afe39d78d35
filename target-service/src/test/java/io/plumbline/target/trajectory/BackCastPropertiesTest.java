package io.plumbline.target.trajectory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

@Domain(TrajectoryDomain.class)
@Domain(DomainContext.Global.class)
class BackCastPropertiesTest {

    @Property(tries = 400)
    void theLastMilestoneIsTheGoalAndTheFirstTheBaselineExactly(@ForAll BackCast backCast) {
        Trajectory trajectory = backCast.trajectory();

        assertEquals(Bounds.round(backCast.goal(), backCast.scale()), trajectory.goal());
        assertEquals(Bounds.round(backCast.baseline(), backCast.scale()), trajectory.baseline());
        assertEquals(backCast.dueYear(), trajectory.lastYear());
    }

    @Property(tries = 400)
    void everyPinIsAMilestoneAndEveryMilestoneHasTheScale(@ForAll BackCast backCast) {
        Trajectory trajectory = backCast.trajectory();

        backCast.pins().forEach(pin -> assertEquals(pin.value(), trajectory.milestone(pin.year())));
        trajectory.milestones().forEach(value -> assertEquals(backCast.scale(), value.scale()));
    }

    @Property(tries = 400)
    void everyShapeIsMonotoneBetweenFixedValues(@ForAll BackCast backCast) {
        Trajectory trajectory = backCast.trajectory();

        for (Segment segment : backCast.segments()) {
            for (int year = segment.fromYear() + 1; year <= segment.toYear(); year++) {
                int sign = trajectory
                        .milestone(year)
                        .subtract(trajectory.milestone(year - 1))
                        .signum();
                assertTrue(sign * segment.change().signum() >= 0, "year " + year + " of " + trajectory);
            }
        }
    }

    @Property(tries = 400)
    void mirroredInputsGiveMirroredTrajectories(@ForAll BackCast backCast) {
        List<Pin> mirroredPins = backCast.pins().stream()
                .map(pin -> new Pin(pin.year(), pin.value().negate()))
                .toList();
        BackCast mirrored = new BackCast(
                backCast.baseline().negate(),
                backCast.goal().negate(),
                backCast.dueYear(),
                backCast.shape(),
                mirroredPins,
                backCast.scale());

        List<BigDecimal> expected = backCast.trajectory().milestones().stream()
                .map(BigDecimal::negate)
                .toList();
        assertEquals(expected, mirrored.trajectory().milestones());
    }

    @Property(tries = 400)
    void theWayBackIsTheWayThereInReverse(@ForAll BackCast backCast) {
        List<Pin> pins = backCast.pins().stream()
                .map(pin -> new Pin(backCast.dueYear() - pin.year(), pin.value()))
                .toList();
        // A rise at the end of a level stretch has no counterpart at its beginning.
        Assume.that(!(backCast.shape() instanceof Stepped));
        BackCast back = new BackCast(
                backCast.goal(),
                backCast.baseline(),
                backCast.dueYear(),
                reversed(backCast.shape()),
                pins,
                backCast.scale());

        List<BigDecimal> expected = new ArrayList<>(backCast.trajectory().milestones());
        Collections.reverse(expected);
        assertEquals(expected, back.trajectory().milestones());
    }

    @Property(tries = 400)
    void castingAgainFromAPinChangesNothing(@ForAll BackCast backCast) {
        Trajectory trajectory = backCast.trajectory();

        for (Pin pin : backCast.pins()) {
            assertEquals(trajectory, backCast.recast(pin.year(), pin.value()));
            assertEquals(
                    trajectory.milestones().subList(pin.year(), trajectory.lastYear() + 1),
                    backCast.from(pin.year(), pin.value()).trajectory().milestones());
        }
    }

    /** Half a unit of the pin becomes, at another year, half a unit times the growth between them. */
    @Property(tries = 400)
    void aPinOnTheWayOfLinearOrCompoundMovesNoMilestoneByMoreThanItsRounding(
            @ForAll("selfSimilar") BackCast backCast, @ForAll @IntRange(min = 1, max = 14) int year) {
        Assume.that(year < backCast.dueYear());
        Trajectory trajectory = backCast.trajectory();
        BigDecimal pinned = trajectory.milestone(year);
        Trajectory again = new BackCast(
                        backCast.baseline(),
                        backCast.goal(),
                        backCast.dueYear(),
                        backCast.shape(),
                        List.of(new Pin(year, pinned)),
                        backCast.scale())
                .trajectory();

        BigDecimal unit = BigDecimal.ONE.movePointLeft(backCast.scale());
        for (int each = 0; each <= backCast.dueYear(); each++) {
            BigDecimal growth = backCast.shape() instanceof Linear
                    ? BigDecimal.ZERO
                    : trajectory.milestone(each).divide(pinned, MathContext.DECIMAL64);
            BigDecimal difference =
                    again.milestone(each).subtract(trajectory.milestone(each)).abs();
            assertTrue(
                    difference.compareTo(unit.multiply(growth.add(BigDecimal.ONE))) <= 0,
                    again + " against " + trajectory);
        }
    }

    @Property(tries = 400)
    void theGoalIsHeldAfterTheDueYear(@ForAll BackCast backCast, @ForAll @IntRange(min = 1, max = 15) int horizon) {
        Assume.that(horizon >= backCast.dueYear());
        Trajectory trajectory = backCast.trajectory();
        Trajectory held = trajectory.heldTo(horizon);

        assertEquals(horizon, held.lastYear());
        assertEquals(trajectory.milestones(), held.milestones().subList(0, backCast.dueYear() + 1));
        for (int year = backCast.dueYear(); year <= horizon; year++) {
            assertEquals(trajectory.goal(), held.milestone(year));
        }
    }

    @Provide
    Arbitrary<BackCast> selfSimilar() {
        return TrajectoryDomain.selfSimilarBackCasts();
    }

    private static Shape reversed(Shape shape) {
        if (shape instanceof SCurve curve) {
            return new SCurve(BigDecimal.ONE.subtract(curve.midpoint()), curve.steepness());
        }
        if (shape instanceof FrontLoaded front) {
            return new BackLoaded(front.power());
        }
        if (shape instanceof BackLoaded back) {
            return new FrontLoaded(back.power());
        }
        if (shape instanceof Weights given) {
            List<BigDecimal> weights = new ArrayList<>(given.weights());
            Collections.reverse(weights);
            return new Weights(weights);
        }
        return shape;
    }
}
