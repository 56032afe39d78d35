package io.plumbline.target.trajectory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class CompoundPropertiesTest {

    /** Checked without roots: the milestone m of year k is right if (m ± half a unit)^n encloses b^(n-k) · g^k. */
    @Property
    void milestonesAreRightToTheLastUnitUpToTenToTheEighteenWithSixDecimals(
            @ForAll("amounts") BigDecimal baseline,
            @ForAll("amounts") BigDecimal goal,
            @ForAll @IntRange(min = 1, max = 15) int years) {
        Trajectory trajectory = new BackCast(baseline, goal, years, new Compound(), List.of(), 6).trajectory();

        BigDecimal halfUnit = new BigDecimal("0.0000005");
        for (int year = 0; year <= years; year++) {
            BigDecimal exact = baseline.pow(years - year).multiply(goal.pow(year));
            BigDecimal milestone = trajectory.milestone(year);
            assertTrue(
                    milestone.subtract(halfUnit).max(BigDecimal.ZERO).pow(years).compareTo(exact) <= 0);
            assertTrue(milestone.add(halfUnit).pow(years).compareTo(exact) >= 0);
        }
    }

    @Property
    void compoundFromToOrAcrossZeroIsRefusedAndTheOtherShapesAreNamed(
            @ForAll("amounts") BigDecimal positive,
            @ForAll("zeroOrBelow") BigDecimal other,
            @ForAll boolean rising,
            @ForAll @IntRange(min = 1, max = 15) int years) {
        BackCast backCast =
                new BackCast(rising ? other : positive, rising ? positive : other, years, new Compound(), List.of(), 2);

        ImpossibleTrajectory refusal = assertThrows(ImpossibleTrajectory.class, backCast::trajectory);

        assertEquals("compound-through-zero", refusal.code());
        assertEquals("/shape", refusal.pointer());
        assertEquals(6, refusal.workableShapes().size());
        for (ShapeName name : refusal.workableShapes()) {
            assertTrue(refusal.getMessage().contains(name.name()));
            assertEquals(
                    years,
                    backCast.shaped(Shape.named(name, years)).trajectory().lastYear());
        }
    }

    @Property
    void aPinOnTheOtherSideOfZeroIsRefusedToo(
            @ForAll("amounts") BigDecimal positive, @ForAll("zeroOrBelow") BigDecimal pinned) {
        BackCast backCast = new BackCast(positive, positive, 3, new Compound(), List.of(new Pin(2, pinned)), 6);

        assertEquals(
                Impossibility.COMPOUND_THROUGH_ZERO,
                assertThrows(ImpossibleTrajectory.class, backCast::trajectory).reason());
    }

    @Provide
    Arbitrary<BigDecimal> amounts() {
        BigDecimal smallest = new BigDecimal("0.000001");
        BigDecimal largest = BigDecimal.TEN.pow(18).subtract(smallest);
        return Arbitraries.oneOf(
                Arbitraries.bigDecimals().between(smallest, BigDecimal.TEN).ofScale(6),
                Arbitraries.bigDecimals().between(smallest, largest).ofScale(6));
    }

    @Provide
    Arbitrary<BigDecimal> zeroOrBelow() {
        return Arbitraries.bigDecimals()
                .between(BigDecimal.TEN.pow(9).negate(), BigDecimal.ZERO)
                .ofScale(6);
    }
}
