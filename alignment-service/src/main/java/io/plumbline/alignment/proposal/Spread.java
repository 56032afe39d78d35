package io.plumbline.alignment.proposal;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * Shares of an amount in whole units of those who bring them.
 *
 * <p>Each takes its share of what is left, rounded to its own scale, the coarsest first: so what the rounding of one leaves over is made good by the next,
 * and the whole is met up to half a unit of the finest.
 */
final class Spread {

    private Spread() {}

    /**
     * One who brings a share.
     *
     * @param weight how large its share is beside the others'; not negative
     * @param factor how much of its own movement counts; not 0
     * @param scale decimal places in which it can move
     */
    record Bearer(BigDecimal weight, BigDecimal factor, int scale) {

        private BigDecimal unit() {
            return BigDecimal.ONE.movePointLeft(scale).multiply(factor.abs());
        }
    }

    /** By how much each bearer moves, in their order. If nobody has a weight, all have the same. */
    static List<BigDecimal> of(BigDecimal amount, List<Bearer> bearers) {
        boolean weightless = bearers.stream().allMatch(bearer -> bearer.weight().signum() == 0);
        var weights = bearers.stream()
                .map(bearer -> weightless ? BigDecimal.ONE : bearer.weight())
                .toList();
        var open = weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        var left = amount;
        var moves =
                new ArrayList<>(bearers.stream().map(bearer -> BigDecimal.ZERO).toList());
        for (int index : coarsestFirst(bearers)) {
            var bearer = bearers.get(index);
            if (weights.get(index).signum() == 0) {
                continue;
            }
            var share = left.multiply(weights.get(index)).divide(open, MathContext.DECIMAL128);
            var move = share.divide(bearer.factor(), MathContext.DECIMAL128)
                    .setScale(bearer.scale(), RoundingMode.HALF_UP);
            moves.set(index, move);
            left = left.subtract(move.multiply(bearer.factor()));
            open = open.subtract(weights.get(index));
        }
        return moves;
    }

    /** Says what kind of bearer the one at {@code index} is in {@code year}. */
    interface InYear {
        Bearer bearer(int index, int year);
    }

    /** The same for the amounts of years 1, 2, ...; one who bears twice moves by both. */
    static Map<UUID, Shift> ofYears(Shift amount, List<UUID> bearing, InYear kind) {
        int horizon = amount.byYear().size() - 1;
        var moves = new ArrayList<List<BigDecimal>>();
        for (int year = 0; year <= horizon; year++) {
            int end = year;
            moves.add(
                    year == 0
                            ? Collections.nCopies(bearing.size(), BigDecimal.ZERO)
                            : of(
                                    amount.at(year),
                                    IntStream.range(0, bearing.size())
                                            .mapToObj(index -> kind.bearer(index, end))
                                            .toList()));
        }
        var shifts = new HashMap<UUID, Shift>();
        for (int index = 0; index < bearing.size(); index++) {
            int place = index;
            shifts.merge(
                    bearing.get(index),
                    Shift.of(horizon, year -> moves.get(year).get(place)),
                    Shift::plus);
        }
        return shifts;
    }

    private static List<Integer> coarsestFirst(List<Bearer> bearers) {
        return IntStream.range(0, bearers.size())
                .boxed()
                .sorted(Comparator.comparing(
                                (Integer index) -> bearers.get(index).unit())
                        .reversed())
                .toList();
    }
}
