package io.plumbline.target.trajectory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BackCastTest {

    private static final BigDecimal THOUSAND = new BigDecimal("1000");
    private static final BigDecimal TWO_THOUSAND = new BigDecimal("2000");

    @Test
    void f3CompoundProfitFromOneThousandToTwoThousandInFiveYears() {
        assertEquals(
                decimals("1000.00 1148.70 1319.51 1515.72 1741.10 2000.00"),
                doubled(new Compound()).trajectory().milestones());
    }

    @Test
    void f3LinearRevenueAndExpenses() {
        BackCast revenue = backCast("5000", "6500", 5, new Linear(), 2);
        BackCast expenses = backCast("4000", "4500", 5, new Linear(), 2);

        assertEquals(
                decimals("5000.00 5300.00 5600.00 5900.00 6200.00 6500.00"),
                revenue.trajectory().milestones());
        assertEquals(
                decimals("4000.00 4100.00 4200.00 4300.00 4400.00 4500.00"),
                expenses.trajectory().milestones());
    }

    @Test
    void f8CompoundFromZeroIsRefusedWithTheReason() {
        BackCast fromZero = backCast("0", "400", 5, new Compound(), 2);
        BackCast acrossZero = backCast("-100", "400", 5, new Compound(), 2);
        BackCast zeroToZero = backCast("0", "0", 5, new Compound(), 2);

        assertTrue(refusal(fromZero).getMessage().contains("starts from 0"));
        assertTrue(refusal(acrossZero).getMessage().contains("crosses 0"));
        assertEquals(Impossibility.COMPOUND_THROUGH_ZERO, refusal(zeroToZero).reason());
    }

    @Test
    void f8AGoalEqualToItsBaselineOfZeroIsLevel() {
        assertEquals(
                decimals("0.00 0.00 0.00"),
                backCast("0", "0", 2, new Linear(), 2).trajectory().milestones());
    }

    @Test
    void eachShapeSpreadsTheDoublingInItsOwnWay() {
        assertMilestones("1000.00 1200.00 1400.00 1600.00 1800.00 2000.00", new Linear());
        assertMilestones("1000.00 1067.62 1302.94 1697.06 1932.38 2000.00", SCurve.usual());
        assertMilestones("1000.00 1360.00 1640.00 1840.00 1960.00 2000.00", FrontLoaded.usual());
        assertMilestones("1000.00 1040.00 1160.00 1360.00 1640.00 2000.00", BackLoaded.usual());
        assertMilestones("1000.00 1089.44 1252.98 1464.76 1715.54 2000.00", new BackLoaded(new BigDecimal("1.5")));
        assertMilestones("1000.00 1000.00 1000.00 1500.00 1500.00 2000.00", Stepped.usual());
        assertMilestones("1000.00 1100.00 1100.00 1400.00 1500.00 2000.00", new Weights(decimals("0.1 0 0.3 0.1 0.5")));
    }

    @Test
    void pinsCutTheTimeIntoSegmentsThatAreEachBackCast() {
        BackCast pinned =
                new BackCast(THOUSAND, TWO_THOUSAND, 5, new Linear(), List.of(new Pin(2, new BigDecimal("1100"))), 2);

        assertEquals(
                decimals("1000.00 1050.00 1100.00 1400.00 1700.00 2000.00"),
                pinned.trajectory().milestones());
    }

    @Test
    void aRecastKeepsWhatWasPlannedUntilTheOutcomeWasKnown() {
        Trajectory recast = doubled(new Linear()).recast(2, new BigDecimal("1100"));

        assertEquals(decimals("1000.00 1200.00 1400.00 1400.00 1700.00 2000.00"), recast.milestones());
    }

    @Test
    void aHalfIsRoundedAwayFromZeroEvenIfARootIsBehindIt() {
        // 1 · √2.25 = 1.5 exactly
        assertEquals(
                decimals("1 2 2"),
                backCast("1", "2.25", 2, new Compound(), 0).trajectory().milestones());
        assertEquals(
                decimals("-1 -2 -2"),
                backCast("-1", "-2.25", 2, new Compound(), 0).trajectory().milestones());
    }

    @Test
    void aHalfIsRoundedAwayFromZeroEvenIfThirdsAreBehindIt() {
        // 1.5 · 1/3 = 0.5 exactly
        assertEquals(
                decimals("0 1 1 2"),
                backCast("0", "1.5", 3, new Linear(), 0).trajectory().milestones());
    }

    @Test
    void growthSaysWhatEachYearAsksForAndHasNoPercentAfterZero() {
        List<Growth> growth =
                backCast("0", "400", 2, new Linear(), 0).trajectory().growth();

        assertEquals(
                List.of(
                        new Growth(1, new BigDecimal("200"), Optional.empty()),
                        new Growth(2, new BigDecimal("200"), Optional.of(new BigDecimal("100.00")))),
                growth);
    }

    @Test
    void aTrajectoryThatTurnsIsNotMonotone() {
        assertFalse(new Trajectory(0, decimals("1 3 2")).isMonotone());
        assertTrue(new Trajectory(0, decimals("3 3 1")).isMonotone());
    }

    @Test
    void pinsThatCannotBeKeptAreRefusedWithTheirPlaceInTheRequest() {
        assertRefused(Impossibility.PIN_OUT_OF_RANGE, "/pins/0/year", new Pin(0, THOUSAND));
        assertRefused(Impossibility.PIN_OUT_OF_RANGE, "/pins/1/year", new Pin(3, THOUSAND), new Pin(6, THOUSAND));
        assertRefused(Impossibility.PIN_TWICE, "/pins/1/year", new Pin(3, THOUSAND), new Pin(3, THOUSAND));
        assertRefused(Impossibility.PIN_CONTRADICTS_GOAL, "/pins/0/value", new Pin(5, THOUSAND));
        assertRefused(Impossibility.PIN_FINER_THAN_SCALE, "/pins/0/value", new Pin(1, new BigDecimal("1.001")));
        assertRefused(Impossibility.VALUE_MISSING, "/pins/0/value", new Pin(1, null));
    }

    @Test
    void anEmptyPinIsRefused() {
        List<Pin> empty = Collections.singletonList(null);

        ImpossibleTrajectory refusal = assertThrows(
                ImpossibleTrajectory.class, () -> new BackCast(THOUSAND, TWO_THOUSAND, 5, new Linear(), empty, 2));
        assertEquals("/pins/0", refusal.pointer());
    }

    @Test
    void aPinThatRepeatsTheGoalIsKept() {
        BackCast repeated = new BackCast(THOUSAND, TWO_THOUSAND, 5, new Linear(), List.of(new Pin(5, TWO_THOUSAND)), 2);

        assertEquals(doubled(new Linear()).trajectory(), repeated.trajectory());
    }

    @Test
    void whatIsOutOfRangeIsRefused() {
        assertEquals(
                Impossibility.YEARS_OUT_OF_RANGE,
                assertThrows(ImpossibleTrajectory.class, () -> backCast("1", "2", 16, new Linear(), 2))
                        .reason());
        assertEquals(
                Impossibility.SCALE_OUT_OF_RANGE,
                assertThrows(ImpossibleTrajectory.class, () -> backCast("1", "2", 5, new Linear(), 7))
                        .reason());
        assertEquals(
                Impossibility.VALUE_OUT_OF_RANGE,
                assertThrows(ImpossibleTrajectory.class, () -> backCast("1", "1E+999999999", 5, new Linear(), 2))
                        .reason());
    }

    @Test
    void theGoalCannotBeDueAfterTheHorizon() {
        Trajectory trajectory = doubled(new Linear()).trajectory();

        assertEquals(
                Impossibility.YEARS_OUT_OF_RANGE,
                assertThrows(ImpossibleTrajectory.class, () -> trajectory.heldTo(4))
                        .reason());
    }

    private static void assertMilestones(String expected, Shape shape) {
        assertEquals(decimals(expected), doubled(shape).trajectory().milestones());
    }

    private static void assertRefused(Impossibility reason, String pointer, Pin... pins) {
        ImpossibleTrajectory refusal = assertThrows(
                ImpossibleTrajectory.class,
                () -> new BackCast(THOUSAND, TWO_THOUSAND, 5, new Linear(), List.of(pins), 2));
        assertEquals(reason, refusal.reason());
        assertEquals(pointer, refusal.pointer());
    }

    private static ImpossibleTrajectory refusal(BackCast backCast) {
        return assertThrows(ImpossibleTrajectory.class, backCast::trajectory);
    }

    private static BackCast doubled(Shape shape) {
        return new BackCast(THOUSAND, TWO_THOUSAND, 5, shape, List.of(), 2);
    }

    private static BackCast backCast(String baseline, String goal, int years, Shape shape, int scale) {
        return new BackCast(new BigDecimal(baseline), new BigDecimal(goal), years, shape, List.of(), scale);
    }

    private static List<BigDecimal> decimals(String numbers) {
        return Arrays.stream(numbers.split(" ")).map(BigDecimal::new).toList();
    }
}
