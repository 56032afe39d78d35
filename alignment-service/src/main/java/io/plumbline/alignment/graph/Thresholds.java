package io.plumbline.alignment.graph;

import java.math.BigDecimal;

/**
 * Where the rules draw their lines in a plan.
 *
 * @param aheadOfCauses how far, as a share of its way, an effect may be ahead of what its causes allow. A fifth is one year of a plan
 *     of five equal years: a cause that is due a year earlier then carries its effect with a lag of a year
 * @param sufficientFrom the least share of an effect's change that its drivers must explain
 * @param sufficientTo the largest share of an effect's change that its drivers may explain
 * @param fewestTargets fewer targets than this leave a plan thin
 * @param mostTargets more targets than this cannot be steered
 * @param largestPerspective the share of all targets that one perspective may have
 * @param affirmEveryMonths a link or answer is re-affirmed at least this often
 * @param reviewEveryMonths a review falls in every period of this length
 * @param earlyVerdict the share of the horizon before which a formal verdict on its end is due
 * @param mostLowerings this many lowerings of a goal in force make it an eroding one
 * @param missMonths a goal that is lowered this soon after a miss is an eroding one
 */
public record Thresholds(
        BigDecimal aheadOfCauses,
        BigDecimal sufficientFrom,
        BigDecimal sufficientTo,
        int fewestTargets,
        int mostTargets,
        BigDecimal largestPerspective,
        int affirmEveryMonths,
        int reviewEveryMonths,
        BigDecimal earlyVerdict,
        int mostLowerings,
        int missMonths) {

    public static final Thresholds USUAL = new Thresholds(
            new BigDecimal("0.20"),
            new BigDecimal("0.9"),
            new BigDecimal("1.2"),
            8,
            30,
            new BigDecimal("0.5"),
            12,
            12,
            new BigDecimal("0.4"),
            2,
            3);
}
