package io.plumbline.alignment.graph;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * The frame that the targets stand in.
 *
 * @param name null if it was told before names were
 * @param perspectives the topmost first
 * @param apexTargetIds the targets that matter most
 * @param scenario true for a copy to think with, which is never in force: nobody reviews it, and no time passes in it
 */
public record Plan(
        UUID id,
        String name,
        int firstYear,
        int horizonYears,
        int fiscalYearStartMonth,
        List<Perspective> perspectives,
        Set<UUID> apexTargetIds,
        boolean scenario) {

    /** A plan that is meant. */
    public Plan(
            UUID id,
            String name,
            int firstYear,
            int horizonYears,
            int fiscalYearStartMonth,
            List<Perspective> perspectives,
            Set<UUID> apexTargetIds) {
        this(id, name, firstYear, horizonYears, fiscalYearStartMonth, perspectives, apexTargetIds, false);
    }

    public Plan {
        perspectives = List.copyOf(perspectives);
        apexTargetIds = Set.copyOf(apexTargetIds);
    }

    public Optional<String> findName() {
        return Optional.ofNullable(name);
    }

    public boolean isApex(UUID targetId) {
        return apexTargetIds.contains(targetId);
    }

    /** Position from the top, 0 for the topmost; a perspective that the plan does not name ranks below all. */
    public int rank(String perspective) {
        for (int rank = 0; rank < perspectives.size(); rank++) {
            if (perspectives.get(rank).code().equals(perspective)) {
                return rank;
            }
        }
        return perspectives.size();
    }

    public String perspectiveName(String code) {
        return perspectives.stream()
                .filter(perspective -> perspective.code().equals(code))
                .map(Perspective::name)
                .findFirst()
                .orElse(code);
    }

    /** First day of fiscal year 1. */
    public LocalDate start() {
        return LocalDate.of(firstYear, fiscalYearStartMonth, 1);
    }

    /** Last day of a fiscal year; year 0 ends the day before year 1 starts. */
    public LocalDate yearEnd(int year) {
        return start().plusYears(year).minusDays(1);
    }

    /** The last day of the month that ends {@code months} after the end of year 0. */
    public LocalDate afterMonths(int months) {
        return start().plusMonths(months).minusDays(1);
    }

    /** How a year is called: by the calendar year in which it starts. */
    public int calendarYear(int year) {
        return firstYear + year - 1;
    }
}
