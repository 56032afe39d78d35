package io.plumbline.target.trajectory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class ShapeTest {

    @Test
    void parametersOutOfRangeAreRefusedByName() {
        assertRefused(Impossibility.SHAPE_PARAMETER, "/shape/midpoint", () -> new SCurve(decimal("1"), decimal("8")));
        assertRefused(
                Impossibility.SHAPE_PARAMETER, "/shape/steepness", () -> new SCurve(decimal("0.5"), decimal("0")));
        assertRefused(Impossibility.SHAPE_PARAMETER, "/shape/power", () -> new BackLoaded(decimal("0.5")));
        assertRefused(Impossibility.SHAPE_PARAMETER, "/shape/power", () -> new FrontLoaded(decimal("1.255")));
        assertRefused(Impossibility.SHAPE_PARAMETER, "/shape/power", () -> new FrontLoaded(null));
        assertRefused(Impossibility.SHAPE_PARAMETER, "/shape/power", () -> new BackLoaded(decimal("1E+999999999")));
        assertRefused(Impossibility.SHAPE_PARAMETER, "/shape/steps", () -> new Stepped(0));
    }

    @Test
    void weightsSumToOneAndAreNotNegative() {
        assertRefused(Impossibility.WEIGHTS_SUM, "/shape/weights", () -> weights("0.5 0.4"));
        assertRefused(Impossibility.WEIGHTS_NEGATIVE, "/shape/weights/1", () -> weights("1.5 -0.5"));
        assertRefused(Impossibility.WEIGHTS_COUNT, "/shape/weights", () -> new Weights(List.of()));
        assertEquals(3, weights("0.333333 0.333333 0.333333").weights().size());
    }

    @Test
    void thereIsOneWeightForEachYear() {
        assertRefused(
                Impossibility.WEIGHTS_COUNT,
                "/shape/weights",
                () -> new BackCast(decimal("0"), decimal("9"), 3, weights("0.5 0.5"), List.of(), 0));
    }

    @Test
    void weightsThatAreAllZeroBetweenDifferentPinsAreRefused() {
        BackCast stuck =
                new BackCast(decimal("0"), decimal("9"), 3, weights("0 0 1"), List.of(new Pin(2, decimal("5"))), 0);
        BackCast level =
                new BackCast(decimal("0"), decimal("9"), 3, weights("0 0 1"), List.of(new Pin(2, decimal("0"))), 0);

        assertRefused(Impossibility.WEIGHTS_EMPTY_BETWEEN_PINS, "/shape/weights", stuck::trajectory);
        assertEquals(decimal("9"), level.trajectory().goal());
    }

    @Test
    void eachNameHasAShapeWithUsualParameters() {
        for (ShapeName name : ShapeName.values()) {
            assertEquals(name, Shape.named(name, 5).name());
        }
    }

    @Test
    void comparedShapesStandSideBySideEvenIfOneIsRefused() {
        BackCast fromZero = new BackCast(decimal("0"), decimal("9"), 3, new Linear(), List.of(), 0);

        ShapeComparison comparison = ShapeComparison.of(fromZero, List.of(new Linear(), new Compound()));

        assertEquals(
                fromZero.trajectory(),
                comparison.candidates().get(0).trajectory().orElseThrow());
        assertEquals(
                "compound-through-zero",
                comparison.candidates().get(1).refusal().orElseThrow().code());
    }

    private static void assertRefused(Impossibility reason, String pointer, Executable attempt) {
        ImpossibleTrajectory refusal = assertThrows(ImpossibleTrajectory.class, attempt);
        assertEquals(reason, refusal.reason());
        assertEquals(pointer, refusal.pointer());
    }

    private static Weights weights(String numbers) {
        return new Weights(
                Arrays.stream(numbers.split(" ")).map(BigDecimal::new).toList());
    }

    private static BigDecimal decimal(String number) {
        return new BigDecimal(number);
    }
}
