package io.plumbline.alignment.proposal;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** By how much the values at the ends of years 0, 1, 2, ... are moved. */
record Shift(List<BigDecimal> byYear) {

    static Shift none(int horizonYears) {
        return new Shift(Collections.nCopies(horizonYears + 1, BigDecimal.ZERO));
    }

    static Shift of(int horizonYears, IntFunction<BigDecimal> amount) {
        return new Shift(IntStream.rangeClosed(0, horizonYears).mapToObj(amount).toList());
    }

    BigDecimal at(int year) {
        return byYear.get(year);
    }

    Shift plus(Shift other) {
        return of(byYear.size() - 1, year -> at(year).add(other.at(year)));
    }

    boolean isNone() {
        return byYear.stream().allMatch(amount -> amount.signum() == 0);
    }
}
