package io.plumbline.faults;

import io.plumbline.faults.invariant.Evidence;
import io.plumbline.faults.invariant.Evidence.Compared;
import io.plumbline.faults.invariant.Evidence.Following;
import io.plumbline.faults.invariant.Kept;
import io.plumbline.faults.invariant.Told;
import io.plumbline.local.rest.Services;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Collects what a run has left behind, once it has come to rest. */
final class Survey {
    private static final List<String> SERVICES = List.of("target", "alignment", "review");
    private static final List<Following> FOLLOWINGS = List.of(
            new Following("alignment", "target"),
            new Following("alignment", "review"),
            new Following("review", "target"),
            new Following("target", "alignment"),
            new Following("review", "alignment"),
            new Following("target", "review"));
    private static final Duration POLL = Duration.ofMillis(500);

    private final Services services;
    private final Databases databases;
    private final TopicRecords topics;
    private final Marks marks;

    Survey(Services services, Databases databases, TopicRecords topics, Marks marks) {
        this.services = services;
        this.databases = databases;
        this.topics = topics;
        this.marks = marks;
    }

    /** Waits until all that was decided is told and has taken effect; if it never comes to that, the evidence says so. */
    Evidence collect(Duration patience) throws InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        Evidence evidence = look();
        while (System.nanoTime() < end && !isAtRest(evidence)) {
            Thread.sleep(POLL.toMillis());
            evidence = look();
        }
        return evidence;
    }

    private static boolean isAtRest(Evidence evidence) {
        if (evidence.leftovers().entrySet().stream()
                .anyMatch(rows -> rows.getKey().startsWith("outbox") && rows.getValue() > 0)) {
            return false;
        }
        var ids = new HashMap<String, List<String>>();
        evidence.told()
                .forEach(one -> ids.computeIfAbsent(one.service(), s -> new ArrayList<>())
                        .add(one.id()));
        return evidence.taken().entrySet().stream()
                .allMatch(entry -> entry.getValue()
                        .containsAll(ids.getOrDefault(entry.getKey().source(), List.of())));
    }

    private Evidence look() {
        var leftovers = new LinkedHashMap<String, Long>();
        SERVICES.forEach(service -> leftovers.put("outbox of " + service, databases.count(service, "outbox")));
        var told = new ArrayList<Told>();
        SERVICES.forEach(service -> told.addAll(topics.list(service)));
        var taken = new LinkedHashMap<Following, Set<String>>();
        FOLLOWINGS.forEach(following -> taken.put(following, taken(following)));
        SERVICES.forEach(
                service -> leftovers.put("dead letters of " + service, databases.count(service, "parked_event")));
        SERVICES.forEach(service -> leftovers.put("gaps of " + service, databases.count(service, "stream_gap")));
        return new Evidence(
                marks.writes(),
                kept(),
                told,
                taken,
                Map.of("alignment", checks()),
                leftovers,
                verdicts(),
                new CopyCheck(databases).compare(),
                new AuditCheck(databases).compare(),
                marks.unexpected());
    }

    private Set<String> taken(Following following) {
        return Set.copyOf(databases.list(
                following.consumer(),
                "select id from inbox where source = '/" + following.source() + "-service'",
                row -> row.getString(1)));
    }

    private List<Kept> kept() {
        var kept = new ArrayList<Kept>();
        kept.addAll(databases.list(
                "target",
                "select target_id::text, version, (snapshot->'goal'->>'amount')::numeric from target_version",
                row -> new Kept("target", row.getString(1), row.getLong(2), mark(row.getLong(3)))));
        kept.addAll(databases.list(
                "review",
                "select actual.kpi_id::text, actual_revision.revision, actual_revision.value from actual_revision"
                        + " join actual on actual.id = actual_revision.actual_id",
                row -> new Kept("review", row.getString(1), row.getLong(2), mark(row.getLong(3)))));
        return kept;
    }

    private static long mark(long value) {
        return value >= Marks.FIRST ? value : 0;
    }

    /** Events that set off a check of a plan; one of a KPI may set off one for each plan. Links set off checks by themselves. */
    private List<String> checks() {
        return databases.list(
                "alignment",
                "select plan_id || ' ' || cause_id from blast_radius where cause_id in (select id from inbox)",
                row -> row.getString(1));
    }

    private Compared verdicts() {
        long targets = 0;
        var differing = new ArrayList<String>();
        for (var plan : services.target().list("/plans")) {
            var path = "/plans/" + plan.get("id").asText() + "/full-check";
            var found = services.alignment().get(path).body();
            targets += found.get("targets").asLong();
            found.get("targetsThatDiffer").forEach(target -> differing.add("target " + target.asText()));
        }
        return new Compared(targets, differing);
    }
}
