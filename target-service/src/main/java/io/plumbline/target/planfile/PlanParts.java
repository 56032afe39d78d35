package io.plumbline.target.planfile;

import io.plumbline.platform.Precondition;
import io.plumbline.platform.Refusal;
import io.plumbline.target.kpi.DefiningKpi;
import io.plumbline.target.kpi.KpiDefinition;
import io.plumbline.target.kpi.KpiSnapshot;
import io.plumbline.target.kpi.Kpis;
import io.plumbline.target.plan.BeginningPlan;
import io.plumbline.target.plan.PlanOutline;
import io.plumbline.target.plan.PlanSnapshot;
import io.plumbline.target.plan.Plans;
import io.plumbline.target.plan.RevisedOutline;
import io.plumbline.target.plan.RevisingPlan;
import io.plumbline.target.target.ChangingManyTargets;
import io.plumbline.target.target.ChangingManyTargets.Outcome;
import io.plumbline.target.target.FormulaGraph;
import io.plumbline.target.target.NamingApex;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Carries the pieces of a file over to the features that own them; each change takes the very way that a request takes. */
@ApplicationScoped
class PlanParts {

    private static final int MOST_APEX_TARGETS = 10;

    private final BeginningPlan beginning;
    private final RevisingPlan revising;
    private final Plans plans;
    private final DefiningKpi defining;
    private final Kpis kpis;
    private final ChangingManyTargets changing;
    private final NamingApex naming;
    private final Validator validator;

    PlanParts(
            BeginningPlan beginning,
            RevisingPlan revising,
            Plans plans,
            DefiningKpi defining,
            Kpis kpis,
            ChangingManyTargets changing,
            NamingApex naming,
            Validator validator) {
        this.beginning = beginning;
        this.revising = revising;
        this.plans = plans;
        this.defining = defining;
        this.kpis = kpis;
        this.changing = changing;
        this.naming = naming;
        this.validator = validator;
    }

    /** Whether a piece is whole and all its values are allowed; tells what is not, but for what could not be read. */
    <T> boolean isValid(T piece, Place place, Unread unread, FileProblems problems) {
        var violations = validator.validate(piece);
        violations.stream()
                .map(violation -> Map.entry(
                        pointer(violation.getPropertyPath()),
                        sentence(violation.getPropertyPath(), violation.getMessage())))
                .filter(violation -> !unread.explains(violation.getKey()))
                .sorted(Map.Entry.comparingByKey())
                .forEach(violation -> problems.add(place.of(violation.getKey()), violation.getValue()));
        return violations.isEmpty() && unread.isEmpty();
    }

    /** Names what is wrong: a value that is missing has no cell of its own that would. */
    private static String sentence(jakarta.validation.Path path, String message) {
        var name = "";
        for (var node : path) {
            if (node.getName() != null && !node.getName().startsWith("<")) {
                name = node.getName();
            }
        }
        return name.isEmpty()
                ? message
                : "The " + name.replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT) + " " + message + ".";
    }

    private static String pointer(jakarta.validation.Path path) {
        var pointer = new StringBuilder();
        for (var node : path) {
            if (node.getIndex() != null) {
                pointer.append('/').append(node.getIndex());
            }
            if (node.getName() != null && !node.getName().startsWith("<")) {
                pointer.append('/').append(node.getName());
            }
        }
        return pointer.toString();
    }

    PlanSnapshot lock(UUID planId) {
        return plans.getForChange(planId).snapshot();
    }

    PlanSnapshot begin(PlanOutline outline) {
        var begun = beginning.begin(outline);
        forget(); // what follows locks the plan's row, which must be there
        return begun;
    }

    PlanSnapshot revise(PlanSnapshot plan, PlanOutline outline, String reason) {
        return PlanOutline.of(plan, plan.perspectives()).equals(outline)
                ? plan
                : revising.revise(plan.id(), Precondition.tag(plan.version()), new RevisedOutline(outline, reason));
    }

    Map<String, KpiSnapshot> definitionsOf(Collection<String> codes) {
        return kpis.listByCodes(codes).stream()
                .map(io.plumbline.target.kpi.Kpi::snapshot)
                .collect(Collectors.toMap(KpiSnapshot::code, Function.identity()));
    }

    /** @param present the KPI as it stands, or null */
    Outcome define(KpiDefinition kpi, KpiSnapshot present, String reason) {
        if (present == null) {
            defining.define(kpi);
            return Outcome.SET;
        }
        if (PlanFileKpi.isSame(kpi, present)) {
            return Outcome.UNCHANGED;
        }
        defining.revise(present.id(), Precondition.tag(present.version()), kpi, reason);
        return Outcome.REVISED;
    }

    /** What was read and written so far need not stay in memory. */
    void forget() {
        kpis.flush();
        kpis.getEntityManager().clear();
    }

    /**
     * Carries out a batch, down to its entries in the audit trail. At the commit all entries together would take a minute without a sign
     * of life; and nobody waits for them any longer than for the plan's row, which is locked already.
     */
    void change(
            UUID planId,
            List<ChangingManyTargets.Wanted> batch,
            ChangingManyTargets.Mandate mandate,
            ChangingManyTargets.Answers answers) {
        changing.change(planId, batch, mandate, answers);
        kpis.getEntityManager()
                .createNativeQuery("set constraints all immediate; set constraints all deferred")
                .executeUpdate();
    }

    void complete(FormulaGraph graph, UUID planId) {
        changing.complete(graph, planId);
    }

    /** A file that names apex targets decides for all targets that it holds; those that it does not hold stay what they are. */
    void nameApex(UUID planId, Set<UUID> apex, Set<UUID> notApex, String reason) {
        if (apex.isEmpty()) {
            return;
        }
        var plan = plans.getForChange(planId).snapshot();
        var named = new LinkedHashSet<>(plan.apexTargetIds());
        named.removeAll(notApex);
        named.addAll(apex);
        if (named.equals(Set.copyOf(plan.apexTargetIds()))) {
            return;
        }
        if (named.size() > MOST_APEX_TARGETS) {
            throw Refusal.invalid(
                    "", "The file makes " + named.size() + " targets apex; at most " + MOST_APEX_TARGETS + " can be.");
        }
        naming.name(planId, Precondition.tag(plan.version()), new ArrayList<>(named), reason);
    }

    long revisionOf(UUID planId) {
        return plans.get(planId).revision();
    }
}
