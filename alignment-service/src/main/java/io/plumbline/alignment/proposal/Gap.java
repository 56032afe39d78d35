package io.plumbline.alignment.proposal;

import io.plumbline.alignment.graph.PlanModel;
import io.plumbline.alignment.graph.Target;
import io.plumbline.alignment.rule.Wording;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What is missing in one year for a target to be what it is given.
 *
 * @param rule by which it is judged
 * @param missing above zero if too little is given, below zero if too much
 */
public record Gap(String rule, int year, BigDecimal planned, BigDecimal given, BigDecimal missing, String sentence) {

    static List<Gap> of(PlanModel model, Target target, Support support) {
        var missing = support.missing();
        return IntStream.rangeClosed(0, model.plan().horizonYears())
                .filter(year -> missing.at(year).signum() != 0)
                .mapToObj(year -> of(model, target, support.rule(), year, missing.at(year)))
                .toList();
    }

    private static Gap of(PlanModel model, Target target, String rule, int year, BigDecimal missing) {
        var kpi = target.kpi();
        var planned = target.milestone(year).setScale(kpi.scale(), RoundingMode.HALF_UP);
        var given = target.milestone(year).subtract(missing).setScale(kpi.scale(), RoundingMode.HALF_UP);
        return new Gap(
                rule,
                year,
                planned,
                given,
                planned.subtract(given),
                "%s is planned at %s in %d, it is given %s: %s %s."
                        .formatted(
                                target.name(),
                                Wording.amount(planned, kpi),
                                model.plan().calendarYear(year),
                                Wording.amount(given, kpi),
                                Wording.amount(missing.abs(), kpi),
                                missing.signum() > 0 ? "too little" : "too much"));
    }
}
