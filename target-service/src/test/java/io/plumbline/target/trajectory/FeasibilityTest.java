package io.plumbline.target.trajectory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.plumbline.target.trajectory.Feasibility.Verdict;
import io.plumbline.target.trajectory.Relaxation.Kind;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FeasibilityTest {

    @Test
    void linearDoublingNeedsAStepOfTwoHundred() {
        assertEquals(Verdict.FITS, of(new Linear(), absolute("200")).verdict());
        assertEquals(Verdict.IMPOSSIBLE, of(new Linear(), absolute("199.99")).verdict());
    }

    @Test
    void anImpossibleGoalNamesTheConstraintAndWhatWouldHelp() {
        Feasibility feasibility = of(new Linear(), absolute("150"));

        BindingConstraint binding = feasibility.binding().orElseThrow();
        assertEquals("/goal/value", binding.pointer());
        assertEquals(Optional.of(decimal("200.00")), binding.needed());
        assertEquals(
                "From 1000.00 in year 0 to 2000.00 in year 5 is too far for 150 a year;"
                        + " at least 200.00 a year would be needed.",
                binding.sentence());
        assertEquals(decimal("200.00"), to(feasibility, Kind.RAISE_LARGEST_STEP));
        assertEquals(decimal("1750.00"), to(feasibility, Kind.MOVE_GOAL));
        assertEquals(decimal("7"), to(feasibility, Kind.MOVE_DUE_YEAR));
        assertEquals(Kind.MOVE_GOAL, feasibility.relaxations().get(0).kind());
    }

    @Test
    void aPinThatLeavesTooMuchForTheLastYearsIsTheOneToMove() {
        BackCast pinnedLow = backCast("1000", "2000", new Linear(), 2, new Pin(3, decimal("1100")));

        Feasibility feasibility = Feasibility.of(pinnedLow, absolute("300"));

        assertEquals(Verdict.IMPOSSIBLE, feasibility.verdict());
        assertEquals(3, feasibility.binding().orElseThrow().fromYear());
        Relaxation pin = relaxation(feasibility, Kind.MOVE_PIN);
        assertEquals("/pins/0/value", pin.pointer());
        assertEquals(decimal("1400.00"), pin.to());
    }

    @Test
    void aShapeThatIsTooSteepIsToldFromAnImpossibleGoal() {
        Feasibility feasibility = of(BackLoaded.usual(), absolute("250"));

        assertEquals(Verdict.SHAPE_TOO_STEEP, feasibility.verdict());
        BindingConstraint binding = feasibility.binding().orElseThrow();
        assertEquals("/shape", binding.pointer());
        assertEquals(5, binding.toYear());
        assertEquals(decimal("360.00"), to(feasibility, Kind.RAISE_LARGEST_STEP));
        assertEquals(List.of(ShapeName.LINEAR, ShapeName.WEIGHTS), feasibility.fittingShapes());
    }

    @Test
    void compoundAtTheLargestPercentageFitsInSpiteOfRounding() {
        BigDecimal goal = new Goal(GoalKind.ANNUAL_RATE, decimal("0.12")).resolve(decimal("1000"), 5, 2);
        BackCast compound = new BackCast(decimal("1000"), goal, 5, new Compound(), List.of(), 2);

        assertEquals(Verdict.FITS, Feasibility.of(compound, percent("12")).verdict());
        assertEquals(
                Verdict.IMPOSSIBLE, Feasibility.of(compound, percent("11.99")).verdict());
    }

    @Test
    void fromZeroNoPercentageHelps() {
        Feasibility feasibility = Feasibility.of(backCast("0", "400", new Linear(), 2), percent("50"));

        assertEquals(Verdict.IMPOSSIBLE, feasibility.verdict());
        assertEquals(Optional.empty(), feasibility.binding().orElseThrow().needed());
        assertTrue(feasibility.relaxations().isEmpty());
    }

    @Test
    void whatStaysOnItsLevelFitsALargestStepOfZero() {
        assertEquals(
                Verdict.FITS,
                Feasibility.of(backCast("0", "0", new Linear(), 2), percent("0"))
                        .verdict());
    }

    @Test
    void aNegativeLargestStepIsRefused() {
        assertEquals(
                "/largestStep",
                assertThrows(ImpossibleTrajectory.class, () -> absolute("-1")).pointer());
    }

    @Test
    void theSteepestYearIsTheFirstOfTheLargest() {
        assertEquals(
                3,
                Feasibility.steepest(
                                backCast("1000", "2000", Stepped.usual(), 2).trajectory())
                        .year());
    }

    private static Feasibility of(Shape shape, LargestStep largestStep) {
        return Feasibility.of(backCast("1000", "2000", shape, 2), largestStep);
    }

    private static BackCast backCast(String baseline, String goal, Shape shape, int scale, Pin... pins) {
        return new BackCast(decimal(baseline), decimal(goal), 5, shape, List.of(pins), scale);
    }

    private static Relaxation relaxation(Feasibility feasibility, Kind kind) {
        return feasibility.relaxations().stream()
                .filter(each -> each.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    private static BigDecimal to(Feasibility feasibility, Kind kind) {
        return relaxation(feasibility, kind).to();
    }

    private static LargestStep absolute(String size) {
        return new LargestStep.Absolute(decimal(size));
    }

    private static LargestStep percent(String size) {
        return new LargestStep.Percent(decimal(size));
    }

    private static BigDecimal decimal(String number) {
        return new BigDecimal(number);
    }
}
