package io.plumbline.alignment.rule;

import io.plumbline.alignment.graph.Kpi;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** A value as a person reads it, rounded to its KPI's scale; put into words only when it is read. */
record Amount(BigDecimal value, int scale, String unit) {

    static Amount of(BigDecimal value, Kpi kpi) {
        return new Amount(value, kpi.scale(), kpi.unit());
    }

    /** Without the unit. */
    static Amount number(BigDecimal value, Kpi kpi) {
        return new Amount(value, kpi.scale(), "COUNT");
    }

    /** {@code 1,148.70 EUR}, {@code 20 %}, {@code 1,100}. */
    @Override
    public String toString() {
        return switch (unit) {
            case "COUNT" -> grouped();
            case "PERCENT" -> grouped() + " %";
            default -> grouped() + " " + unit;
        };
    }

    private String grouped() {
        var plain =
                new StringBuilder(value.setScale(scale, RoundingMode.HALF_UP).toPlainString());
        int point = plain.indexOf(".");
        int first = plain.charAt(0) == '-' ? 1 : 0;
        for (int place = (point < 0 ? plain.length() : point) - 3; place > first; place -= 3) {
            plain.insert(place, ',');
        }
        return plain.toString();
    }
}
