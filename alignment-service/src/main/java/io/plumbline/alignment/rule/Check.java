package io.plumbline.alignment.rule;

import io.plumbline.alignment.graph.PlanChange;
import io.plumbline.alignment.graph.PlanModel;
import io.plumbline.alignment.graph.Register;
import io.plumbline.alignment.graph.Target;
import java.util.ArrayList;
import java.util.BitSet;
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
    private final Register<UUID, Judged> verdicts;
    private final Counts counts;

    private Check(List<Rule> rules, PlanModel model, Register<UUID, Judged> verdicts, Counts counts) {
        this.rules = rules;
        this.model = model;
        this.verdicts = verdicts;
        this.counts = counts;
    }

    /** Checks every target against every rule. */
    public static Check full(PlanModel model, List<Rule> rules) {
        var verdicts = new HashMap<UUID, Judged>();
        var counts = Counts.NONE;
        for (var target : model.listTargets()) {
            var judged = Judged.of(judge(model, target, rules), rules);
            verdicts.put(target.id(), judged);
            counts = counts.plus(judged.outcome());
        }
        return new Check(List.copyOf(rules), model, Register.of(verdicts), counts);
    }

    /** A check that was made earlier, with its verdicts as they were kept. */
    public static Check restored(PlanModel model, List<Rule> rules, List<TargetVerdict> kept) {
        var verdicts = new HashMap<UUID, Judged>();
        var counts = Counts.NONE;
        for (var verdict : kept) {
            var judged = Judged.of(verdict, rules);
            verdicts.put(verdict.targetId(), judged);
            counts = counts.plus(judged.outcome());
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
            var before = verdicts.get(id);
            var target = change.after().targetOrNull(id);
            var after = target == null ? null : judgedAgain(change.after(), target, before, entry.getValue());
            if (after == before) {
                continue;
            }
            changed.add(id);
            sums = before == null ? sums : sums.minus(before.outcome());
            sums = after == null ? sums : sums.plus(after.outcome());
            next = after == null ? next.without(id) : next.with(id, after);
        }
        return new Recheck(this, new Check(rules, change.after(), next, sums), change, Set.copyOf(changed));
    }

    /** Per subject the numbers of the rules that are to be asked again. */
    private Map<UUID, BitSet> affected(PlanChange change) {
        var subjects = new HashMap<UUID, BitSet>();
        change.targets().forEach(id -> subjects.put(id, new BitSet(rules.size())));
        for (int number = 0; number < rules.size(); number++) {
            for (var id : rules.get(number).affectedBy(change)) {
                subjects.computeIfAbsent(id, subject -> new BitSet(rules.size()))
                        .set(number);
            }
        }
        return subjects;
    }

    private Map<UUID, BitSet> everyRuleForAll(PlanChange change) {
        var every = new BitSet(rules.size());
        every.set(0, rules.size());
        var subjects = new HashMap<UUID, BitSet>();
        change.targets().forEach(id -> subjects.put(id, every));
        change.after().listTargets().forEach(target -> subjects.put(target.id(), every));
        return subjects;
    }

    /** What is not asked again is kept; the same verdict is the same object. */
    private Judged judgedAgain(PlanModel after, Target target, Judged before, BitSet again) {
        if (before != null && !before.isByAnotherCatalogue()) {
            return before.judgedAgain(
                    target.version(), again, number -> rules.get(number).judge(after, target));
        }
        var verdict = judge(after, target, rules);
        return before != null && verdict.equals(before.verdict()) ? before : Judged.of(verdict, rules);
    }

    private static TargetVerdict judge(PlanModel model, Target target, List<Rule> rules) {
        var results = new ArrayList<Result>(rules.size());
        for (var rule : rules) {
            rule.judge(model, target).ifPresent(results::add);
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
        return verdicts.find(targetId).map(Judged::verdict);
    }

    /** The verdicts of all targets, in the order of their ids. */
    public List<TargetVerdict> listVerdicts() {
        return verdicts.values()
                .map(Judged::verdict)
                .sorted(Comparator.comparing(TargetVerdict::targetId))
                .toList();
    }
}
