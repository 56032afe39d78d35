package io.plumbline.target.target;

import io.plumbline.target.kpi.Kpi;
import io.plumbline.target.plan.Plan;
import io.plumbline.target.target.ChangingManyTargets.Wanted;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The plan's targets that a batch may mean, found by id and by what a planner knows them by. Retired ones are history. */
final class PresentTargets {

    private final Map<UUID, Target> byId = new HashMap<>();
    private final Map<Key, Target> byKey = new HashMap<>();
    private final Map<Key, List<Target>> byPlace = new HashMap<>();

    private PresentTargets() {}

    private record Key(UUID kpiId, String perspective, String name) {}

    /** Three queries for the whole batch: one with "or" would read the whole plan while the database has no statistics of it yet. */
    static PresentTargets of(Targets targets, Plan plan, List<Wanted> batch, Map<String, Kpi> kpis) {
        var ids = new HashSet<UUID>();
        var names = new HashSet<String>();
        var nameless = new HashSet<UUID>();
        for (var wanted : batch) {
            if (!wanted.valid()) {
                continue;
            }
            var kpi = kpis.get(wanted.kpiCode());
            if (wanted.id() != null) {
                ids.add(wanted.id());
            }
            if (wanted.terms().name() != null) {
                names.add(wanted.terms().name());
            } else if (kpi != null) {
                names.add(kpi.name());
                nameless.add(kpi.id());
            }
        }
        var present = new PresentTargets();
        targets.listById(plan.id(), ids).forEach(present::add);
        targets.listByName(plan.id(), names).forEach(present::add);
        targets.listByKpi(plan.id(), nameless).forEach(present::add);
        return present;
    }

    private void add(Target target) {
        if (byId.putIfAbsent(target.id(), target) != null) {
            return;
        }
        byKey.put(new Key(target.kpi().id(), target.perspective(), target.name()), target);
        byPlace.computeIfAbsent(new Key(target.kpi().id(), target.perspective(), null), first -> new ArrayList<>())
                .add(target);
    }

    Optional<Target> find(Wanted wanted, Kpi kpi, String name) {
        return Optional.ofNullable(wanted.id())
                .map(byId::get)
                .or(() -> Optional.ofNullable(byKey.get(new Key(kpi.id(), wanted.perspective(), name))))
                .or(() -> wanted.terms().name() == null ? onlyOne(wanted, kpi) : Optional.empty());
    }

    /** Who names no target means the KPI's only one there, whatever it is called. */
    private Optional<Target> onlyOne(Wanted wanted, Kpi kpi) {
        var there = byPlace.getOrDefault(new Key(kpi.id(), wanted.perspective(), null), List.of());
        return there.size() == 1 ? Optional.of(there.get(0)) : Optional.empty();
    }
}
