package io.plumbline.faults.invariant;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import io.plumbline.faults.invariant.Report.Line;
import io.plumbline.faults.invariant.Write.Outcome;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Holds the evidence of a run against what Plumbline promises. */
public final class Invariants {

    public static final String NOTHING_LOST = "no accepted write is lost";
    public static final String NO_GHOST = "no event or version without its write";
    public static final String ONCE = "no double effect";
    public static final String ORDER = "order per plan, without a gap";
    public static final String TAKEN = "every event took effect in every consumer";
    public static final String VERDICTS = "verdicts equal a full check";
    public static final String COPIES = "copies equal the source";
    public static final String AUDIT = "each version has one audit entry, and no chain is broken";
    public static final String DRAINED = "nothing is left in outboxes, dead letters and gaps";
    public static final String ANSWERS = "no unexpected answer";

    private final Evidence evidence;
    private final Set<Trace> kept;
    private final Set<Trace> told;
    private final Set<String> keeping;

    private Invariants(Evidence evidence) {
        this.evidence = evidence;
        this.kept = evidence.kept().stream()
                .map(one -> new Trace(one.service(), one.subject(), one.mark()))
                .collect(toSet());
        this.told = evidence.told().stream()
                .map(one -> new Trace(one.service(), one.subject(), one.mark()))
                .collect(toSet());
        this.keeping = evidence.kept().stream().map(Kept::service).collect(toSet());
    }

    /** What a write leaves behind. */
    private record Trace(String service, String subject, long mark) {}

    public static Report check(Evidence evidence) {
        var invariants = new Invariants(evidence);
        return new Report(List.of(
                invariants.nothingLost(),
                invariants.noGhost(),
                invariants.once(),
                invariants.order(),
                invariants.taken(),
                line(VERDICTS, evidence.verdicts()),
                line(COPIES, evidence.copies()),
                line(AUDIT, evidence.audit()),
                invariants.drained(),
                new Line(ANSWERS, evidence.writes().size(), evidence.unexpected())));
    }

    private static Line line(String invariant, Evidence.Compared found) {
        return new Line(invariant, found.compared(), found.differing());
    }

    /** What was answered with success is in the database and on the topic. */
    private Line nothingLost() {
        var violations = new ArrayList<String>();
        long looked = 0;
        for (var write : evidence.writes()) {
            if (write.outcome() == Outcome.ACCEPTED) {
                looked++;
                var trace = new Trace(write.service(), write.subject(), write.mark());
                if (keeping.contains(write.service()) && !kept.contains(trace)) {
                    violations.add(write + " is not in the database");
                } else if (!told.contains(trace)) {
                    violations.add(write + " was never told");
                }
            }
        }
        return new Line(NOTHING_LOST, looked, violations);
    }

    /** Every marked version and event goes back to a write that was not refused, and every such event to a version. */
    private Line noGhost() {
        var possible = evidence.writes().stream()
                .filter(write -> write.outcome() != Outcome.REFUSED)
                .map(write -> new Trace(write.service(), write.subject(), write.mark()))
                .collect(toSet());
        var violations = new ArrayList<String>();
        for (var one : evidence.kept()) {
            if (one.mark() > 0 && !possible.contains(new Trace(one.service(), one.subject(), one.mark()))) {
                violations.add(one + " was never asked for");
            }
        }
        var versions = evidence.kept().stream().collect(toSet());
        for (var one : evidence.told()) {
            if (one.mark() <= 0) {
                continue;
            }
            if (!possible.contains(new Trace(one.service(), one.subject(), one.mark()))) {
                violations.add(one + " was never asked for");
            } else if (keeping.contains(one.service())
                    && !versions.contains(new Kept(one.service(), one.subject(), one.version(), one.mark()))) {
                violations.add(one + " tells a version that is not in the database");
            }
        }
        return new Line(NO_GHOST, evidence.kept().size() + evidence.told().size(), violations);
    }

    /** One write makes one version, one number of a stream is one event, one event has one effect. */
    private Line once() {
        var violations = new ArrayList<String>();
        long looked = 0;
        looked += unique(
                evidence.kept().stream().filter(one -> one.mark() > 0).toList(),
                one -> one.service() + " mark " + one.mark(),
                Kept::version,
                violations);
        looked += unique(
                evidence.told(),
                one -> one.service() + " " + one.stream() + " number " + one.sequence(),
                Told::id,
                violations);
        looked += unique(
                evidence.told().stream().filter(one -> one.mark() > 0).toList(),
                one -> one.service() + " mark " + one.mark(),
                Told::id,
                violations);
        for (var effects : evidence.effects().entrySet()) {
            var seen = new HashSet<String>();
            for (var event : effects.getValue()) {
                looked++;
                if (!seen.add(event)) {
                    violations.add("event " + event + " had two effects in " + effects.getKey());
                }
            }
        }
        return new Line(ONCE, looked, violations);
    }

    private static <T> long unique(
            List<T> things, Function<T, String> key, Function<T, Object> identity, List<String> violations) {
        var identities = new HashMap<String, Set<Object>>();
        things.forEach(thing -> identities
                .computeIfAbsent(key.apply(thing), k -> new HashSet<>())
                .add(identity.apply(thing)));
        identities.forEach((name, found) -> {
            if (found.size() > 1) {
                violations.add(name + " stands for " + found);
            }
        });
        return identities.size();
    }

    /** The first appearances of a stream's numbers are 1, 2, 3, ...; a record that comes again has its number again. */
    private Line order() {
        var numbers = new LinkedHashMap<String, Set<Long>>();
        for (var one : evidence.told()) {
            numbers.computeIfAbsent(one.service() + " " + one.stream(), stream -> new LinkedHashSet<>())
                    .add(one.sequence());
        }
        var violations = new ArrayList<String>();
        numbers.forEach((stream, found) -> {
            long expected = 1;
            for (long number : found) {
                if (number != expected) {
                    violations.add("stream " + stream + " has " + number + " where " + expected + " is due");
                    return;
                }
                expected++;
            }
        });
        return new Line(ORDER, numbers.values().stream().mapToLong(Set::size).sum(), violations);
    }

    private Line taken() {
        var ids = evidence.told().stream()
                .collect(groupingBy(Told::service, java.util.stream.Collectors.mapping(Told::id, toSet())));
        var violations = new ArrayList<String>();
        long looked = 0;
        for (Map.Entry<Evidence.Following, Set<String>> entry : evidence.taken().entrySet()) {
            for (var id : ids.getOrDefault(entry.getKey().source(), Set.of())) {
                looked++;
                if (!entry.getValue().contains(id)) {
                    violations.add("event " + id + " of " + entry.getKey().source() + " had no effect in "
                            + entry.getKey().consumer());
                }
            }
        }
        return new Line(TAKEN, looked, violations);
    }

    private Line drained() {
        var violations = new ArrayList<String>();
        evidence.leftovers().forEach((what, rows) -> {
            if (rows > 0) {
                violations.add(rows + " rows in " + what);
            }
        });
        return new Line(DRAINED, evidence.leftovers().size(), violations);
    }
}
