package io.plumbline.alignment.graph;

import java.math.BigDecimal;

/** The largest change of a KPI within one year that is believed, in its unit or in percent of the year before. */
public record LargestStep(Kind kind, BigDecimal size) {

    /** What the size is measured in. */
    public enum Kind {
        ABSOLUTE,
        PERCENT
    }

    /** In the KPI's unit, from a given value on. */
    public BigDecimal from(BigDecimal value) {
        return kind == Kind.ABSOLUTE ? size : value.abs().multiply(size).movePointLeft(2);
    }
}
