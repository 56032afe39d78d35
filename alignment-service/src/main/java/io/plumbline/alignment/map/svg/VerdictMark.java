package io.plumbline.alignment.map.svg;

import io.plumbline.alignment.rule.Outcome;

/** A verdict as a shape with a sign in it, so that nobody needs its colour. */
enum VerdictMark {
    PASS("passes", Ink.GREEN),
    WARN("warns", Ink.AMBER),
    FAIL("fails", Ink.RED),
    UNKNOWN("unknown", Ink.QUIET);

    static final double SIZE = 16;

    private final String word;
    private final String colour;

    VerdictMark(String word, String colour) {
        this.word = word;
        this.colour = colour;
    }

    static VerdictMark of(Outcome verdict) {
        return switch (verdict) {
            case PASS, INFO -> PASS;
            case WARN -> WARN;
            case UNKNOWN -> UNKNOWN;
            case FAIL -> FAIL;
        };
    }

    String word() {
        return word;
    }

    String colour() {
        return colour;
    }

    /** Draws it with its top left corner at the given point. */
    void draw(Svg svg, double x, double y) {
        svg.open("g", "transform", "translate(" + Math.round(x) + " " + Math.round(y) + ")", "aria-hidden", "true");
        switch (this) {
            case PASS -> {
                svg.draw("circle", "cx", 8, "cy", 8, "r", 8, "fill", colour);
                sign(svg, "M4.2 8.4 7 11.2 11.8 5.4");
            }
            case WARN -> {
                svg.draw(
                        "path", "d", "M8 0.4 16 15.4H0Z", "fill", colour, "stroke", colour, "stroke-linejoin", "round");
                sign(svg, "M8 5.6V10M8 12.4V12.6");
            }
            case FAIL -> {
                svg.draw("path", "d", "M4.7 0H11.3L16 4.7V11.3L11.3 16H4.7L0 11.3V4.7Z", "fill", colour);
                sign(svg, "M5 5 11 11M11 5 5 11");
            }
            case UNKNOWN -> {
                svg.draw("path", "d", "M8 -0.6 16.6 8 8 16.6 -0.6 8Z", "fill", colour);
                sign(svg, "M6 6.4C6 3.4 10.4 3.8 10 6.4 9.8 7.6 8 7.6 8 9.4M8 12V12.2");
            }
        }
        svg.close();
    }

    private static void sign(Svg svg, String path) {
        svg.draw(
                "path",
                "d",
                path,
                "fill",
                "none",
                "stroke",
                Ink.PAPER,
                "stroke-width",
                2.0,
                "stroke-linecap",
                "round",
                "stroke-linejoin",
                "round");
    }
}
