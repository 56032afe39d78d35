package io.plumbline.alignment.link;

import io.plumbline.alignment.graph.LinkKind;
import io.plumbline.alignment.graph.PlanEdit;
import io.plumbline.alignment.graph.Target;
import io.plumbline.alignment.verdict.Cause;
import io.plumbline.alignment.verdict.Checking;
import io.plumbline.alignment.verdict.OpenPlan;
import io.plumbline.platform.Caller;
import io.plumbline.platform.CommonProblem;
import io.plumbline.platform.Identities;
import io.plumbline.platform.Problem.Violation;
import io.plumbline.platform.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Takes many links at once: all of them and one check, or none and every problem by its row. */
@ApplicationScoped
public class ImportingLinks {

    private final Checking checking;
    private final Links links;
    private final Event<LinkChanged> changes;
    private final Identities identities;
    private final Caller caller;
    private final Clock clock;
    private final LinkLimits limits;

    ImportingLinks(
            Checking checking,
            Links links,
            Event<LinkChanged> changes,
            Identities identities,
            Caller caller,
            Clock clock,
            LinkLimits limits) {
        this.checking = checking;
        this.links = links;
        this.changes = changes;
        this.identities = identities;
        this.caller = caller;
        this.clock = clock;
        this.limits = limits;
    }

    /** What became of the rows, and the plan's revision that the verdict covers with them. */
    public record Imported(int created, int revised, long planRevision) {}

    /** A row that makes a link; {@code present} is the one that it revises, or null. */
    private record Sound(LinkTerms terms, DeclaredLink present) {}

    /** What the rows before have told. */
    private record Read(List<Sound> sound, List<Violation> wrong, Set<Ends> taken) {}

    /** No two links of one kind join the same two targets. */
    private record Ends(LinkKind kind, UUID from, UUID to) {}

    /** @throws Refusal 404 if the plan is unknown, 422 with one violation for each problem of each row */
    @Transactional
    public Imported take(UUID planId, List<LinkRow> rows) {
        var open = checking.open(planId);
        var present = new HashMap<UUID, DeclaredLink>();
        links.<DeclaredLink>list("planId", planId).forEach(link -> present.put(link.id(), link));
        var read = new Read(new ArrayList<>(), new ArrayList<>(), taken(present, rows));
        for (int number = 0; number < rows.size(); number++) {
            read(open, rows.get(number), number, present, read);
        }
        if (!read.wrong().isEmpty()) {
            throw new Refusal(
                    CommonProblem.INVALID_VALUE,
                    "%d problems in %d rows; nothing was taken."
                            .formatted(read.wrong().size(), rows.size()),
                    read.wrong());
        }
        limits.requireRoom(open, (int)
                read.sound().stream().filter(row -> row.present() == null).count());
        return keep(open, read.sound());
    }

    /** Those of links that no row revises. */
    private static Set<Ends> taken(Map<UUID, DeclaredLink> present, List<LinkRow> rows) {
        var revised = new HashSet<UUID>();
        rows.forEach(row -> revised.add(row.id()));
        var taken = new HashSet<Ends>();
        present.values().stream()
                .filter(link -> !revised.contains(link.id()))
                .map(DeclaredLink::snapshot)
                .forEach(link -> taken.add(new Ends(link.kind(), link.fromTargetId(), link.toTargetId())));
        return taken;
    }

    private static void read(OpenPlan open, LinkRow row, int number, Map<UUID, DeclaredLink> present, Read read) {
        int before = read.wrong().size();
        var problems = new RowProblems(number, read.wrong());
        if (row.kind() == null) {
            problems.add("kind", "Say ADDITIVE, CAUSAL, FEEDBACK or GUARDRAIL.");
        }
        var from = target(open, row.fromTargetId(), row.fromCode(), "from", problems);
        var to = target(open, row.toTargetId(), row.toCode(), "to", problems);
        if (row.id() != null && !present.containsKey(row.id())) {
            problems.add("id", "The plan has no link %s: leave the id out for a new one.".formatted(row.id()));
        }
        problems.limit("hypothesis", row.hypothesis());
        problems.limit("evidence", row.evidence());
        if (row.lagMonths() != null && (row.lagMonths() < 0 || row.lagMonths() > 180)) {
            problems.add("lagMonths", "A lag is from 0 to 180 months.");
        }
        if (read.wrong().size() > before) {
            return;
        }
        try {
            var terms = row.terms(from, to).complete();
            if (read.taken().add(new Ends(terms.kind(), from, to))) {
                read.sound().add(new Sound(terms, present.get(row.id())));
            } else {
                problems.add("kind", "There is such a %s link between these targets already.".formatted(terms.kind()));
            }
        } catch (Refusal incomplete) {
            incomplete
                    .violations()
                    .forEach(violation -> problems.add(violation.pointer().substring(1), violation.detail()));
        }
    }

    private static UUID target(OpenPlan open, UUID id, String code, String end, RowProblems problems) {
        if (id != null) {
            if (open.model().findTarget(id).isEmpty()) {
                problems.add(
                        end + "TargetId",
                        "There is no target %s in the plan, which is known up to revision %d; if it was set just now, send minRevision."
                                .formatted(id, open.revision()));
            }
            return id;
        }
        if (code == null || code.isBlank()) {
            problems.add(end + "TargetId", "Name the target by its id, or by the code of its KPI.");
            return null;
        }
        var measured = open.model().listByCode(code).stream().map(Target::id).toList();
        if (measured.size() != 1) {
            problems.add(
                    end + "Code",
                    measured.isEmpty()
                            ? "No target of the plan is measured by the KPI %s.".formatted(code)
                            : "%d targets of the plan are measured by the KPI %s: name one by its id."
                                    .formatted(measured.size(), code));
            return null;
        }
        return measured.get(0);
    }

    private Imported keep(OpenPlan open, List<Sound> rows) {
        var at = clock.instant();
        var edits = new ArrayList<PlanEdit>();
        int created = 0;
        for (var row : rows) {
            var link = row.present();
            if (link == null) {
                link = DeclaredLink.declare(identities.next(), open.id(), row.terms(), caller.name(), at);
                links.persist(link);
                created++;
            } else {
                link.revise(row.terms(), caller.name(), at);
            }
            var change = row.present() == null ? LinkChanged.Change.CREATED : LinkChanged.Change.REVISED;
            changes.fire(new LinkChanged(change, link.snapshot(), caller.name(), at));
            edits.add(new PlanEdit.LinkSet(link.toLink()));
        }
        checking.close(open, edits, new Cause(open.id().toString(), "LinksImported"), open.revision());
        return new Imported(created, rows.size() - created, open.revision());
    }
}
