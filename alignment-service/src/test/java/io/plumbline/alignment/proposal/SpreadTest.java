package io.plumbline.alignment.proposal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.plumbline.alignment.proposal.Spread.Bearer;
import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class SpreadTest {

    private static Bearer bearer(String weight, String factor, int scale) {
        return new Bearer(new BigDecimal(weight), new BigDecimal(factor), scale);
    }

    private static BigDecimal brought(List<Bearer> bearers, List<BigDecimal> moves) {
        var sum = BigDecimal.ZERO;
        for (int index = 0; index < bearers.size(); index++) {
            sum = sum.add(moves.get(index).multiply(bearers.get(index).factor()));
        }
        return sum;
    }

    @Test
    void shares_follow_the_weights() {
        assertEquals(
                List.of(new BigDecimal("25.00"), new BigDecimal("75.00")),
                Spread.of(new BigDecimal(100), List.of(bearer("100", "1", 2), bearer("300", "1", 2))));
    }

    @Test
    void what_rounding_leaves_over_is_made_good_by_the_last() {
        assertEquals(
                List.of(new BigDecimal("33.33"), new BigDecimal("33.34"), new BigDecimal("33.33")),
                Spread.of(new BigDecimal(100), List.of(bearer("1", "1", 2), bearer("1", "1", 2), bearer("1", "1", 2))));
    }

    @Test
    void one_that_is_counted_by_half_moves_twice_as_far() {
        assertEquals(
                List.of(new BigDecimal("100.00"), new BigDecimal("50.00")),
                Spread.of(new BigDecimal(100), List.of(bearer("1", "0.5", 2), bearer("1", "1", 2))));
    }

    @Test
    void without_any_weight_all_bring_the_same() {
        assertEquals(
                List.of(new BigDecimal("5"), new BigDecimal("5")),
                Spread.of(BigDecimal.TEN, List.of(bearer("0", "1", 0), bearer("0", "1", 0))));
    }

    @Test
    void one_without_weight_beside_one_with_brings_nothing() {
        assertEquals(
                List.of(BigDecimal.ZERO, new BigDecimal("10")),
                Spread.of(BigDecimal.TEN, List.of(bearer("0", "1", 0), bearer("3", "1", 0))));
    }

    @Property
    void together_they_bring_the_amount_up_to_half_a_unit_of_the_finest(
            @ForAll("amounts") BigDecimal amount, @ForAll("bearers") List<Bearer> bearers) {
        var missed =
                amount.subtract(brought(bearers, Spread.of(amount, bearers))).abs();
        boolean weightless = bearers.stream().allMatch(bearer -> bearer.weight().signum() == 0);
        var finest = bearers.stream()
                .filter(bearer -> weightless || bearer.weight().signum() > 0)
                .map(bearer -> new BigDecimal("0.5")
                        .movePointLeft(bearer.scale())
                        .multiply(bearer.factor().abs()))
                .min(BigDecimal::compareTo)
                .orElseThrow();
        assertTrue(missed.compareTo(finest.add(new BigDecimal("1e-20"))) <= 0, () -> missed + " beyond " + finest);
    }

    @Property
    void parts_that_are_counted_once_bring_it_exactly(
            @ForAll("amounts") BigDecimal amount, @ForAll("wholeBearers") List<Bearer> bearers) {
        assertEquals(0, amount.compareTo(brought(bearers, Spread.of(amount, bearers))));
    }

    @Property
    void nobody_moves_against_the_others(
            @ForAll("amounts") BigDecimal amount, @ForAll("wholeBearers") List<Bearer> bearers) {
        var moves = Spread.of(amount, bearers);
        var cent = new BigDecimal("0.01");
        for (var move : moves) {
            assertTrue(
                    move.signum() * amount.signum() >= 0 || move.abs().compareTo(cent) <= 0,
                    () -> moves + " for " + amount);
        }
    }

    @Provide
    Arbitrary<BigDecimal> amounts() {
        return Arbitraries.bigDecimals()
                .between(new BigDecimal("-1000000"), new BigDecimal("1000000"))
                .ofScale(2);
    }

    @Provide
    Arbitrary<List<Bearer>> bearers() {
        var factors = Arbitraries.of("1", "-1", "0.5", "0.25", "3", "-0.1").map(BigDecimal::new);
        return Combinators.combine(weights(), factors, Arbitraries.integers().between(0, 4))
                .as(Bearer::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(9);
    }

    @Provide
    Arbitrary<List<Bearer>> wholeBearers() {
        return weights()
                .map(weight -> new Bearer(weight.add(BigDecimal.ONE), BigDecimal.ONE, 2))
                .list()
                .ofMinSize(1)
                .ofMaxSize(9);
    }

    private static Arbitrary<BigDecimal> weights() {
        return Arbitraries.bigDecimals()
                .between(BigDecimal.ZERO, new BigDecimal("10000"))
                .ofScale(2);
    }
}
