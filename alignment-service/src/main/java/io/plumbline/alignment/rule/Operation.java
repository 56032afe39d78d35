package io.plumbline.alignment.rule;

import io.plumbline.alignment.graph.Kpi;
import io.plumbline.alignment.graph.Link;
import io.plumbline.alignment.graph.Plan;
import io.plumbline.alignment.graph.Target;
import java.util.UUID;

/**
 * Where a remedy is carried out, as a sentence names it: {@code [target-service: PUT /targets/…, field goal]}.
 *
 * @param detail what of the request matters, or empty
 */
record Operation(String service, String method, String before, UUID id, String after, String detail) {

    private static final String TARGETS = "target-service";
    private static final String ALIGNMENT = "alignment-service";
    private static final String REVIEWS = "review-service";

    static Operation revise(Target target, String detail) {
        return new Operation(TARGETS, "PUT", "/targets/", target.id(), "", detail);
    }

    static Operation rebaseline(Target target, String detail) {
        return new Operation(TARGETS, "POST", "/targets/", target.id(), "/rebaselines", detail);
    }

    static Operation move(Target target, String state) {
        return new Operation(TARGETS, "POST", "/targets/", target.id(), "/transitions", "to " + state);
    }

    static Operation set(Plan plan, String detail) {
        return new Operation(TARGETS, "POST", "/plans/", plan.id(), "/targets", detail);
    }

    static Operation nameApex(Plan plan) {
        return new Operation(TARGETS, "PUT", "/plans/", plan.id(), "/apex-targets", "");
    }

    static Operation reviseKpi(Kpi kpi, String detail) {
        return new Operation(TARGETS, "PUT", "/kpis/", kpi.id(), "", detail);
    }

    static Operation link(Plan plan, String detail) {
        return new Operation(ALIGNMENT, "POST", "/plans/", plan.id(), "/links", detail);
    }

    static Operation amend(Link link, String detail) {
        return new Operation(ALIGNMENT, "PATCH", "/links/", link.id(), "", detail);
    }

    static Operation remove(Link link) {
        return new Operation(ALIGNMENT, "DELETE", "/links/", link.id(), "", "");
    }

    static Operation affirm(Link link) {
        return new Operation(ALIGNMENT, "PUT", "/links/", link.id(), "/affirmation", "");
    }

    static Operation answer(Target target, String detail) {
        return new Operation(ALIGNMENT, "PUT", "/targets/", target.id(), "/impact-answers", detail);
    }

    static Operation affirmAnswers(Target target) {
        return new Operation(ALIGNMENT, "PUT", "/targets/", target.id(), "/impact-answers/affirmation", "");
    }

    static Operation setThresholds(Plan plan, String detail) {
        return new Operation(ALIGNMENT, "PUT", "/plans/", plan.id(), "/rules/thresholds", detail);
    }

    /** Waiving the very finding that is read; its id is not known to the rule. */
    static String waive() {
        return "[alignment-service: PUT /findings/{findingId}/waiver]";
    }

    static Operation scheduleReview(Plan plan) {
        return new Operation(REVIEWS, "POST", "/plans/", plan.id(), "/reviews", "fields scheduledOn and asOf");
    }

    static Operation setCadence(Plan plan) {
        return new Operation(REVIEWS, "PUT", "/plans/", plan.id(), "/cadences/STRATEGIC", "field every");
    }

    static Operation recordActuals(Kpi kpi) {
        return new Operation(REVIEWS, "POST", "/kpis/", kpi.id(), "/actuals", "");
    }

    @Override
    public String toString() {
        return "[" + service + ": " + method + " " + before + id + after + (detail.isEmpty() ? "" : ", " + detail)
                + "]";
    }
}
