package io.plumbline.bench;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A published goal in the terms of a target.
 *
 * <p>No map says where it started from. So a change starts at 0, a percentage of a base year and a change that is only known from the strength of
 * a link start at 100, and a level that is to rise starts at 0 and one that is to fall at twice itself. No date is given for such a baseline;
 * target-service then takes the last day before the plan.
 */
record Goal(double baseline, double level, String unit) {

    private static final Pattern TARGET =
            Pattern.compile("(?<side>[<>]=?)?\\s*(?<change>[+-])?(?<number>[0-9.]+)\\s*(?<unit>%|million)?");
    private static final double INDEX = 100;

    /** Of an objective with a published target. */
    static Goal of(String target) {
        Matcher matcher = TARGET.matcher(target.strip());
        if (!matcher.matches()) {
            throw new IllegalArgumentException("the target \"" + target + "\" cannot be read");
        }
        double number = Double.parseDouble(matcher.group("number"));
        String unit = "%".equals(matcher.group("unit")) ? "PERCENT" : "MILLION";
        if (matcher.group("change") != null) {
            double change = matcher.group("change").equals("-") ? -number : number;
            return unit.equals("PERCENT")
                    ? new Goal(INDEX, INDEX * (1 + change / 100), "INDEX")
                    : new Goal(0, change, unit);
        }
        boolean falls = matcher.group("side") != null && matcher.group("side").startsWith("<");
        return new Goal(falls ? 2 * number : 0, number, unit);
    }

    /** Of an objective of which only a step is known. */
    static Goal ofStep(double step) {
        return new Goal(INDEX, INDEX + step, "INDEX");
    }

    boolean rises() {
        return level > baseline;
    }
}
