package io.plumbline.alignment.rule;

import io.plumbline.alignment.graph.Kpi;
import io.plumbline.alignment.graph.Plan;
import io.plumbline.alignment.graph.PlanModel;
import io.plumbline.alignment.graph.Target;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** How numbers, names and years are written in sentences. */
public final class Wording {

    private Wording() {}

    /** {@code 1,148.70 EUR}, {@code 20 %}, {@code 1,100}. */
    public static String amount(BigDecimal value, Kpi kpi) {
        var number = number(value, kpi);
        return switch (kpi.unit()) {
            case "COUNT" -> number;
            case "PERCENT" -> number + " %";
            default -> number + " " + kpi.unit();
        };
    }

    /** {@code 1,148.70}: rounded to the KPI's scale, without the unit. */
    public static String number(BigDecimal value, Kpi kpi) {
        return String.format(Locale.ROOT, "%,." + kpi.scale() + "f", value.setScale(kpi.scale(), RoundingMode.HALF_UP));
    }

    /** {@code 1,148.7 EUR}, {@code −20 %}: as in {@link #amount}, without zeros behind the point, for where there is little room. */
    public static String briefly(BigDecimal value, Kpi kpi) {
        return briefNumber(value, kpi)
                + switch (kpi.unit()) {
                    case "COUNT" -> "";
                    case "PERCENT" -> " %";
                    default -> " " + kpi.unit();
                };
    }

    /** {@code 1,148.7}: without zeros behind the point and without the unit. */
    public static String briefNumber(BigDecimal value, Kpi kpi) {
        var rounded = value.setScale(kpi.scale(), RoundingMode.HALF_UP).stripTrailingZeros();
        return String.format(Locale.ROOT, "%,." + Math.max(0, rounded.scale()) + "f", rounded)
                .replace('-', '−');
    }

    /** A share as a whole percentage: {@code 25 %}. */
    public static String percent(BigDecimal share) {
        return share.movePointRight(2).setScale(0, RoundingMode.HALF_UP) + " %";
    }

    /** {@code a, b and c}. */
    public static String enumerate(Collection<String> words) {
        var all = List.copyOf(words);
        return all.size() < 2
                ? String.join("", all)
                : String.join(", ", all.subList(0, all.size() - 1)) + " and " + all.get(all.size() - 1);
    }

    public static String names(PlanModel model, Collection<UUID> ids) {
        return enumerate(ids.stream().map(id -> model.getTarget(id).name()).toList());
    }

    public static String namesOf(Collection<Target> targets) {
        return enumerate(targets.stream().map(Target::name).toList());
    }

    /** Years of a plan as calendar years: {@code 2027 to 2030 and 2032}. */
    public static String years(Plan plan, List<Integer> years) {
        var spans = new ArrayList<String>();
        for (int first = 0; first < years.size(); first++) {
            int last = first;
            while (last + 1 < years.size() && years.get(last + 1) == years.get(last) + 1) {
                last++;
            }
            var from = String.valueOf(plan.calendarYear(years.get(first)));
            spans.add(last == first ? from : from + " to " + plan.calendarYear(years.get(last)));
            first = last;
        }
        return enumerate(spans);
    }

    /** {@code 1 month}, {@code 12 months}. */
    public static String months(int months) {
        return months == 1 ? "1 month" : months + " months";
    }
}
