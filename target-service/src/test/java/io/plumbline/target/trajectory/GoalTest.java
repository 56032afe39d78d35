package io.plumbline.target.trajectory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GoalTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
                    LEVEL,       2000, 2000
                    DELTA,       1500, 2500
                    DELTA,       -200, 800
                    MULTIPLE,    2,    2000
                    MULTIPLE,    0.5,  500
                    PERCENT,     -30,  700
                    PERCENT,     12.5, 1125
                    ANNUAL_RATE, 0.12, 1762.3416832
                    ANNUAL_RATE, -0.1, 590.49
                    """)
    void aGoalFromABaselineOfOneThousandInFiveYears(GoalKind kind, BigDecimal amount, BigDecimal expected) {
        BigDecimal value = new Goal(kind, amount).resolve(new BigDecimal("1000"), 5);

        assertEquals(0, expected.compareTo(value), value.toString());
    }

    @Test
    void theGoalAtTheScaleOfTheKpi() {
        assertEquals(
                new BigDecimal("1762.34"),
                new Goal(GoalKind.ANNUAL_RATE, new BigDecimal("0.12")).resolve(new BigDecimal("1000"), 5, 2));
    }

    @ParameterizedTest
    @CsvSource({"MULTIPLE, 2", "PERCENT, 30", "ANNUAL_RATE, 0.1"})
    void aGoalRelativeToABaselineOfZeroIsRefused(GoalKind kind, BigDecimal amount) {
        Goal goal = new Goal(kind, amount);

        assertEquals(
                Impossibility.ZERO_BASELINE,
                assertThrows(ImpossibleTrajectory.class, () -> goal.resolve(BigDecimal.ZERO, 5))
                        .reason());
    }

    @Test
    void noChangeFromABaselineOfZeroIsZero() {
        assertEquals(
                0,
                new Goal(GoalKind.PERCENT, BigDecimal.ZERO)
                        .resolve(BigDecimal.ZERO, 5)
                        .signum());
        assertEquals(
                0,
                new Goal(GoalKind.MULTIPLE, BigDecimal.ONE)
                        .resolve(BigDecimal.ZERO, 5)
                        .signum());
    }

    @ParameterizedTest
    @ValueSource(strings = {"12", "-1", "2.01"})
    void anAnnualRateThatLooksLikeAPercentageIsRefused(BigDecimal rate) {
        ImpossibleTrajectory refusal =
                assertThrows(ImpossibleTrajectory.class, () -> new Goal(GoalKind.ANNUAL_RATE, rate));

        assertEquals(Impossibility.RATE_OUT_OF_RANGE, refusal.reason());
        assertTrue(refusal.getMessage().contains("0.12 is 12 % a year"));
    }

    @Test
    void aGoalBeyondWhatCanBeKeptIsRefused() {
        Goal goal = new Goal(GoalKind.MULTIPLE, new BigDecimal("1000000000"));

        assertEquals(
                Impossibility.VALUE_OUT_OF_RANGE,
                assertThrows(ImpossibleTrajectory.class, () -> goal.resolve(new BigDecimal("1000000000"), 1))
                        .reason());
    }

    @Test
    void trailingZerosDoNotMakeAnotherGoal() {
        assertEquals(
                new Goal(GoalKind.LEVEL, new BigDecimal("2000")), new Goal(GoalKind.LEVEL, new BigDecimal("2000.00")));
    }
}
