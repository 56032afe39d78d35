package io.plumbline.target.trajectory;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * What one year asks for.
 *
 * @param year the year, from 1
 * @param change its milestone less the one before
 * @param percent the change in percent of the size of the milestone before, with two decimals; empty when that is 0
 */
public record Growth(int year, BigDecimal change, Optional<BigDecimal> percent) {

    static Growth between(int year, BigDecimal before, BigDecimal after) {
        BigDecimal change = after.subtract(before);
        Optional<BigDecimal> percent = before.signum() == 0
                ? Optional.empty()
                : Optional.of(change.movePointRight(2).divide(before.abs(), 2, RoundingMode.HALF_UP));
        return new Growth(year, change, percent);
    }
}
