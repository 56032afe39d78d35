package io.plumbline.alignment.map.svg;

/** The colours; each is dark enough to be read on white, and to be told from its neighbours in grey. */
final class Ink {

    static final String TEXT = "#0f172a";
    static final String QUIET = "#475569";
    static final String LINE = "#94a3b8";
    static final String PAPER = "#ffffff";
    static final String LANE = "#f1f5f9";
    static final String LANE_HEAD = "#e2e8f0";

    static final String GREEN = "#15803d";
    static final String AMBER = "#b45309";
    static final String RED = "#b91c1c";

    static final String ADDITIVE = "#1e293b";
    static final String CAUSAL = "#1d4ed8";
    static final String FEEDBACK = "#7e22ce";
    static final String GUARDRAIL = "#a16207";
    static final String FORMULA = "#64748b";

    private Ink() {}
}
