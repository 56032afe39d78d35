package io.plumbline.alignment.rule;

import java.math.BigDecimal;

/**
 * Where the rules draw their lines.
 *
 * @param aheadOfCauses how far, as a share of its way, an effect may be ahead of what its causes allow. A fifth is one year of a plan
 *     of five equal years: a cause that is due a year earlier then carries its effect with a lag of a year
 * @param sufficientFrom the least share of an effect's change that its drivers must explain
 * @param sufficientTo the largest share of an effect's change that its drivers may explain
 * @param fewestTargets fewer targets than this leave a plan thin
 * @param mostTargets more targets than this cannot be steered
 */
public record Thresholds(
        BigDecimal aheadOfCauses,
        BigDecimal sufficientFrom,
        BigDecimal sufficientTo,
        int fewestTargets,
        int mostTargets) {

    public static final Thresholds USUAL =
            new Thresholds(new BigDecimal("0.20"), new BigDecimal("0.9"), new BigDecimal("1.2"), 8, 30);
}
