package io.plumbline.target.trajectory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class ProgressTest {

    @Test
    void f7TurnoverFromTwentyToTenPercentIsHalfwayAtFifteen() {
        assertPercent("50", "20", "10", "15");
    }

    @Test
    void f7TurnoverOnTheWrongSideStaysNegative() {
        assertPercent("-20", "20", "10", "22");
    }

    @Test
    void progressBeyondTheGoalIsNotClipped() {
        assertPercent("150", "1000", "2000", "2500");
    }

    @Test
    void f8AGoalEqualToItsBaselineIsJudgedByToleranceWithoutDivision() {
        assertEquals(new Progress.Maintained(decimal("0"), true), of("0", "0", "0", "0"));
        assertEquals(new Progress.Maintained(decimal("1"), false), of("0", "0", "1", "0.5"));
        assertEquals(new Progress.Maintained(decimal("-5"), true), of("100", "100", "95", "5"));
        assertInstanceOf(Progress.Maintained.class, of("0.0", "0.000", "3", "1"));
    }

    @Test
    void aToleranceInPercentOfAGoalOfZeroIsZero() {
        assertEquals(0, Progress.tolerance(decimal("0"), decimal("5")).signum());
        assertEquals(0, Progress.tolerance(decimal("-200"), decimal("5")).compareTo(decimal("10")));
    }

    private static void assertPercent(String expected, String baseline, String goal, String value) {
        Progress.Toward progress = assertInstanceOf(Progress.Toward.class, of(baseline, goal, value, "0"));
        assertEquals(0, decimal(expected).compareTo(progress.percent()), progress.toString());
    }

    private static Progress of(String baseline, String goal, String value, String tolerance) {
        return Progress.of(decimal(baseline), decimal(goal), decimal(value), decimal(tolerance));
    }

    private static BigDecimal decimal(String number) {
        return new BigDecimal(number);
    }
}
