package io.plumbline.alignment.graph;

import java.util.Set;
import java.util.UUID;

/** A plan's targets and where to find them: by id, by the KPI that measures them, by the KPIs in their formula, by perspective. */
record PlannedTargets(
        Register<UUID, Target> byId,
        Index<String, UUID> byCode,
        Index<String, UUID> byCodeInFormula,
        Register<String, Integer> countByPerspective) {

    static PlannedTargets none() {
        return new PlannedTargets(Register.empty(), Index.empty(), Index.empty(), Register.empty());
    }

    PlannedTargets with(Target target) {
        if (hasAlike(target)) {
            return new PlannedTargets(byId.with(target.id(), target), byCode, byCodeInFormula, countByPerspective);
        }
        var rest = without(target.id());
        return new PlannedTargets(
                rest.byId.with(target.id(), target),
                rest.byCode.with(target.kpi().code(), target.id()),
                rest.byCodeInFormula.with(codes(target), target.id()),
                rest.counted(target.perspective(), 1));
    }

    PlannedTargets without(UUID id) {
        return byId.find(id)
                .map(target -> new PlannedTargets(
                        byId.without(id),
                        byCode.without(target.kpi().code(), id),
                        byCodeInFormula.without(codes(target), id),
                        counted(target.perspective(), -1)))
                .orElse(this);
    }

    /** True if the target is there and is found in the same way: by its place, its measure and its formula. */
    boolean hasAlike(Target target) {
        var present = byId.get(target.id());
        return present != null && isFoundAlike(present, target);
    }

    private static boolean isFoundAlike(Target one, Target other) {
        return one.kpi().code().equals(other.kpi().code())
                && one.perspective().equals(other.perspective())
                && one.findFormula().equals(other.findFormula());
    }

    private Register<String, Integer> counted(String perspective, int more) {
        return countByPerspective.changed(perspective, count -> {
            int sum = (count == null ? 0 : count) + more;
            return sum == 0 ? null : sum;
        });
    }

    static Set<String> codes(Target target) {
        return target.findFormula().map(Formula::codes).orElse(Set.of());
    }
}
