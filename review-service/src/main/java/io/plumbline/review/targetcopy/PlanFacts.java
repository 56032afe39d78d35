package io.plumbline.review.targetcopy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What is known of a plan.
 *
 * @param kind null if it was told before there were scenarios
 */
public record PlanFacts(
        UUID id,
        String name,
        PlanState state,
        String currency,
        int firstYear,
        int horizonYears,
        int fiscalYearStartMonth,
        List<Perspective> perspectives,
        List<UUID> apexTargetIds,
        long revision,
        PlanKind kind) {

    /** A plan that is meant. */
    public PlanFacts(
            UUID id,
            String name,
            PlanState state,
            String currency,
            int firstYear,
            int horizonYears,
            int fiscalYearStartMonth,
            List<Perspective> perspectives,
            List<UUID> apexTargetIds,
            long revision) {
        this(
                id,
                name,
                state,
                currency,
                firstYear,
                horizonYears,
                fiscalYearStartMonth,
                perspectives,
                apexTargetIds,
                revision,
                PlanKind.PLAN);
    }

    /** Whether it is meant, or only thought with. */
    public enum PlanKind {
        PLAN,
        SCENARIO
    }

    /** A scenario is never in force: nobody owes it actuals or reviews, and it is on no track. */
    public boolean isScenario() {
        return kind == PlanKind.SCENARIO;
    }

    /** Where a plan stands. */
    public enum PlanState {
        DRAFT,
        ACTIVE,
        CLOSED
    }

    /** A point of view of the plan; the first matters most. */
    public record Perspective(String code, String name) {}

    /** The first day of fiscal year 1. */
    public LocalDate begin() {
        return LocalDate.of(firstYear, fiscalYearStartMonth, 1);
    }

    /** The last day of the last fiscal year. */
    public LocalDate end() {
        return begin().plusYears(horizonYears).minusDays(1);
    }

    /** The same as of another revision: that of the event is the one to go by. */
    public PlanFacts at(long planRevision) {
        return new PlanFacts(
                id,
                name,
                state,
                currency,
                firstYear,
                horizonYears,
                fiscalYearStartMonth,
                perspectives,
                apexTargetIds,
                planRevision,
                kind);
    }
}
