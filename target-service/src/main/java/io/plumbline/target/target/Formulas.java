package io.plumbline.target.target;

import io.plumbline.platform.Refusal;
import io.plumbline.target.kpi.Kpi;
import io.plumbline.target.kpi.Kpis;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.stream.Collectors;

/** What a formula must hold against before it is kept: its codes are KPIs, and it closes no circle with the plan's other formulas. */
@ApplicationScoped
class Formulas {

    private final Kpis kpis;
    private final Targets targets;

    Formulas(Kpis kpis, Targets targets) {
        this.kpis = kpis;
        this.targets = targets;
    }

    /**
     * @param formula of a target on {@code of}, or null
     * @throws Refusal with the position of the code that is unknown or closes a circle
     */
    void require(Formula formula, Kpi of, UUID planId) {
        if (formula == null) {
            return;
        }
        var known = kpis.listByCodes(formula.codes()).stream().map(Kpi::code).collect(Collectors.toSet());
        for (var reference : formula.references()) {
            if (!known.contains(reference.code())) {
                throw unknown(reference);
            }
        }
        FormulaCircle.closedBy(of.code(), formula.codes(), codes -> targets.formulasOf(planId, codes))
                .ifPresent(circle -> {
                    throw circular(formula, circle);
                });
    }

    static Refusal unknown(Formula.Reference reference) {
        return Refusal.invalid(
                "/formula",
                "No KPI has the code " + reference.code() + " (at position " + reference.position()
                        + "): define it first.");
    }

    static Refusal circular(Formula formula, java.util.List<String> circle) {
        var position = formula.references().stream()
                .filter(reference -> reference.code().equals(circle.get(1)))
                .findFirst()
                .orElseThrow()
                .position();
        return Refusal.invalid(
                "/formula",
                "The formula closes a circle (at position " + position + "): " + String.join(" → ", circle)
                        + ". A level that rests on itself cannot be worked out.");
    }
}
