package io.plumbline.target.trajectory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GoalStatementTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    double                | MULTIPLE    | 2
                    Triple                | MULTIPLE    | 3
                    halve                 | MULTIPLE    | 0.5
                    times 1.25            | MULTIPLE    | 1.25
                    x2                    | MULTIPLE    | 2
                    3-fold                | MULTIPLE    | 3
                    +1,500                | DELTA       | 1500
                    -1,500.25             | DELTA       | -1500.25
                    add 1 500             | DELTA       | 1500
                    reduce by 200         | DELTA       | -200
                    +5 percentage points  | DELTA       | 5
                    -2 pp                 | DELTA       | -2
                    keep                  | DELTA       | 0
                    -30 %                 | PERCENT     | -30
                    −30%                  | PERCENT     | -30
                    grow by 30 percent    | PERCENT     | 30
                    cut 12.5 %            | PERCENT     | -12.5
                    grow 12 % a year      | ANNUAL_RATE | 0.12
                    Grow 12% per year.    | ANNUAL_RATE | 0.12
                    +12 % p.a.            | ANNUAL_RATE | 0.12
                    reduce 5 % annually   | ANNUAL_RATE | -0.05
                    double every year     | ANNUAL_RATE | 1
                    reach 2,000           | LEVEL       | 2000
                    2,000                 | LEVEL       | 2000
                    reach -200            | LEVEL       | -200
                    reduce to 10 %        | LEVEL       | 10
                    reach 1.5 million     | LEVEL       | 1500000
                    2k                    | LEVEL       | 2000
                    """)
    void whatPlannersWriteIsRead(String statement, GoalKind kind, BigDecimal amount) {
        assertEquals(new Goal(kind, amount), Goal.read(statement));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "30 %",
                "grow 500",
                "1,5",
                "reach 1,50",
                "cut by -5",
                "grow by -5",
                "+100 a year",
                "5 points",
                "by 5",
                "0,125"
            })
    void whatCouldMeanTwoThingsIsNotGuessed(String statement) {
        ImpossibleTrajectory refusal = assertThrows(ImpossibleTrajectory.class, () -> Goal.read(statement));

        assertEquals("goal-statement-ambiguous", refusal.code());
        assertEquals("/goal/statement", refusal.pointer());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "double profit", "a lot", "reach", "+", "++5", "reach 12345678901234567890", "1.2.3"})
    void whatCannotBeReadIsRefusedWithExamples(String statement) {
        ImpossibleTrajectory refusal = assertThrows(ImpossibleTrajectory.class, () -> Goal.read(statement));

        assertEquals("goal-statement-unreadable", refusal.code());
        assertTrue(refusal.getMessage().contains("grow 12 % a year"));
    }

    @Property
    void whatIsWrittenIsReadBack(@ForAll("goals") Goal goal) {
        assertEquals(goal, Goal.read(goal.statement()));
    }

    @Property
    void anyTextIsReadOrRefusedAndNothingElse(@ForAll @StringLength(max = 300) String text) {
        try {
            Goal goal = Goal.read(text);
            assertEquals(goal, Goal.read(goal.statement()));
        } catch (ImpossibleTrajectory refusal) {
            assertTrue(!refusal.getMessage().isBlank());
        }
    }

    @Property
    void almostStatementsAreReadOrRefusedAndNothingElse(@ForAll("nearStatements") String text) {
        anyTextIsReadOrRefusedAndNothingElse(text);
    }

    @Provide
    Arbitrary<Goal> goals() {
        Arbitrary<BigDecimal> amounts = Arbitraries.bigDecimals()
                .between(new BigDecimal("-999999999999"), new BigDecimal("999999999999"))
                .ofScale(6);
        Arbitrary<BigDecimal> rates = Arbitraries.bigDecimals()
                .between(new BigDecimal("-0.99"), new BigDecimal("2"))
                .ofScale(4);
        return Arbitraries.of(GoalKind.class)
                .flatMap(
                        kind -> (kind == GoalKind.ANNUAL_RATE ? rates : amounts).map(amount -> new Goal(kind, amount)));
    }

    @Provide
    Arbitrary<String> nearStatements() {
        Arbitrary<String> parts = Arbitraries.of(
                "grow", "cut", "by", "to", "+", "-", "30", "1,500", "2.5", "%", "percent", "points", "a year", "p.a.",
                "x", "double", "k", "million", "reach", "/year", ".", " ");
        return Combinators.combine(parts.list().ofMaxSize(7), Arbitraries.of("", " "))
                .as((words, space) -> String.join(space, words));
    }
}
