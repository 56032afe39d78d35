package io.plumbline.alignment.rule;

import io.plumbline.alignment.graph.Kpi;
import io.plumbline.alignment.graph.Plan;
import io.plumbline.alignment.graph.PlanModel;
import io.plumbline.alignment.graph.Target;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** How names, numbers, shares, days and years are written in sentences. */
public final class Wording {

    private Wording() {}

    /** Words that are enumerated when they are read: {@code a, b and c}. */
    public record Enumeration(List<String> words) {

        @Override
        public String toString() {
            return enumerate(words);
        }
    }

    /** {@code 1,148.70 EUR}, {@code 20 %}, {@code 1,100}. */
    public static String amount(BigDecimal value, Kpi kpi) {
        return Amount.of(value, kpi).toString();
    }

    /** {@code 1,148.70}: rounded to the KPI's scale, without the unit. */
    public static String number(BigDecimal value, Kpi kpi) {
        return Amount.number(value, kpi).toString();
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
        return share.movePointRight(2).setScale(0, RoundingMode.HALF_UP).toPlainString() + " %";
    }

    /** A share as a change, with a digit where a whole percentage would hide it: {@code +33.3 %}. */
    static String change(BigDecimal share) {
        var percent = share.movePointRight(2).setScale(1, RoundingMode.HALF_UP).stripTrailingZeros();
        return (percent.signum() > 0 ? "+" : "") + percent.toPlainString() + " %";
    }

    /** {@code a, b and c}. */
    public static String enumerate(Collection<String> words) {
        return enumerate(words, " and ");
    }

    /** {@code a, b or c}. */
    public static String alternatives(Collection<String> words) {
        return enumerate(words, " or ");
    }

    private static String enumerate(Collection<String> words, String last) {
        var all = List.copyOf(words);
        return all.size() < 2
                ? String.join("", all)
                : String.join(", ", all.subList(0, all.size() - 1)) + last + all.get(all.size() - 1);
    }

    public static Enumeration names(PlanModel model, Collection<UUID> ids) {
        var names = new ArrayList<String>(ids.size());
        for (var id : ids) {
            names.add(model.getTarget(id).name());
        }
        return new Enumeration(names);
    }

    /** {@code Price (KPI price)}: the name alone may be that of several. */
    static String coded(Target target) {
        return target.name() + " (KPI " + target.kpi().code() + ")";
    }

    /** {@code Price (KPI price) and Repeat purchase (KPI repeat_purchase)}. */
    static Enumeration coded(PlanModel model, Collection<UUID> ids) {
        return codedOf(ids.stream().map(model::getTarget).toList());
    }

    static Enumeration codedOf(Collection<Target> targets) {
        return new Enumeration(targets.stream().map(Wording::coded).toList());
    }

    public static Enumeration namesOf(Collection<Target> targets) {
        return new Enumeration(targets.stream().map(Target::name).toList());
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

    /** {@code the plan "Double profit"}. */
    static String plan(Plan plan) {
        return plan.findName().map(name -> "the plan \"" + name + "\"").orElse("the plan");
    }

    /** A year as people and as requests name it: {@code 2031 (plan year 5)}. */
    static String year(Plan plan, int year) {
        return plan.calendarYear(year) + " (plan year " + year + ")";
    }

    /** {@code 1 month}, {@code 12 months}. */
    public static String months(int months) {
        return months == 1 ? "1 month" : months + " months";
    }

    /** The last day of the month that ends some months after the end of year 0, worked out when it is read. */
    record MonthEnd(Plan plan, int months) {

        @Override
        public String toString() {
            return plan.afterMonths(months).toString();
        }
    }

    static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, ZoneOffset.UTC);
    }
}
