package io.plumbline.alignment.rule;

import io.plumbline.alignment.graph.PlanChange;
import io.plumbline.alignment.graph.PlanModel;
import io.plumbline.alignment.graph.Register;
import io.plumbline.alignment.graph.Target;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * A plan and the verdict of each of its targets. It is made by checking everything, or from an earlier check by looking again at what
 * a change can concern; both give the same.
 */
public final class Check {

    private final List<Rule> rules;
    private final PlanModel model;
    private final Register<UUID, TargetVerdict> verdicts;
    private final Counts counts;

    private Check(List<Rule> rules, PlanModel model, Register<UUID, TargetVerdict> verdicts, Counts counts) {
        this.rules = rules;
        this.model = model;
        this.verdicts = verdicts;
        this.counts = counts;
    }

    /** Checks every target against every rule. */
    public static Check full(PlanModel model, List<Rule> rules) {
        var verdicts = new HashMap<UUID, TargetVerdict>();
        var counts = Counts.NONE;
        for (var target : model.listTargets()) {
            var results = rules.stream()
                    .flatMap(rule -> rule.judge(model, target).stream())
                    .toList();
            var verdict = new TargetVerdict(target.id(), target.version(), results);
            verdicts.put(target.id(), verdict);
            counts = counts.plus(verdict.outcome());
        }
        return new Check(List.copyOf(rules), model, Register.of(verdicts), counts);
    }

    /** A check that was made earlier, with its verdicts as they were kept. */
    public static Check restored(PlanModel model, List<Rule> rules, List<TargetVerdict> kept) {
        var verdicts = new HashMap<UUID, TargetVerdict>();
        var counts = Counts.NONE;
        for (var verdict : kept) {
            verdicts.put(verdict.targetId(), verdict);
            counts = counts.plus(verdict.outcome());
        }
        return new Check(List.copyOf(rules), model, Register.of(verdicts), counts);
    }

    /**
     * Looks again at what a change can concern.
     *
     * @throws IllegalArgumentException if the change starts from another state than this check is of
     */
    public Recheck after(PlanChange change) {
        if (change.before() != model) {
            throw new IllegalArgumentException("the change does not start from the state that was checked");
        }
        var subjects = change.isOfFrame() ? everyRuleForAll(change) : affected(change);
        var next = verdicts;
        var sums = counts;
        var changed = new HashSet<UUID>();
        for (var entry : subjects.entrySet()) {
            var id = entry.getKey();
            var before = verdicts.find(id);
            var after = change.after()
                    .findTarget(id)
                    .map(target -> judgedAgain(change.after(), target, before, entry.getValue()));
            if (before.equals(after)) {
                continue;
            }
            changed.add(id);
            sums = before.map(TargetVerdict::outcome).map(sums::minus).orElse(sums);
            sums = after.map(TargetVerdict::outcome).map(sums::plus).orElse(sums);
            next = after.isPresent() ? next.with(id, after.get()) : next.without(id);
        }
        return new Recheck(this, new Check(rules, change.after(), next, sums), change, Set.copyOf(changed));
    }

    private Map<UUID, Set<Rule>> affected(PlanChange change) {
        var subjects = new HashMap<UUID, Set<Rule>>();
        change.targets().forEach(id -> subjects.put(id, new HashSet<>()));
        for (var rule : rules) {
            for (var id : rule.affectedBy(change)) {
                subjects.computeIfAbsent(id, subject -> new HashSet<>()).add(rule);
            }
        }
        return subjects;
    }

    private Map<UUID, Set<Rule>> everyRuleForAll(PlanChange change) {
        var every = Set.copyOf(rules);
        var subjects = new HashMap<UUID, Set<Rule>>();
        change.targets().forEach(id -> subjects.put(id, every));
        change.after().listTargets().forEach(target -> subjects.put(target.id(), every));
        return subjects;
    }

    private TargetVerdict judgedAgain(PlanModel after, Target target, Optional<TargetVerdict> before, Set<Rule> again) {
        var kept = new HashMap<String, Result>();
        before.ifPresent(verdict -> verdict.results().forEach(result -> kept.put(result.rule(), result)));
        var results = new ArrayList<Result>();
        for (var rule : rules) {
            boolean fresh = again.contains(rule) || before.isEmpty();
            (fresh ? rule.judge(after, target) : Optional.ofNullable(kept.get(rule.id()))).ifPresent(results::add);
        }
        return new TargetVerdict(target.id(), target.version(), results);
    }

    public PlanModel model() {
        return model;
    }

    public Counts counts() {
        return counts;
    }

    /** The worst verdict of any target. */
    public Outcome verdict() {
        return counts.verdict();
    }

    public Optional<TargetVerdict> findVerdict(UUID targetId) {
        return verdicts.find(targetId);
    }

    /** The verdicts of all targets, in the order of their ids. */
    public List<TargetVerdict> listVerdicts() {
        return verdicts.values()
                .sorted(Comparator.comparing(TargetVerdict::targetId))
                .toList();
    }
}
