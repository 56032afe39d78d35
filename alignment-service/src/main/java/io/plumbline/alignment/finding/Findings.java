package io.plumbline.alignment.finding;

import io.plumbline.alignment.rule.Outcome;
import io.plumbline.alignment.rule.Result;
import io.plumbline.alignment.rule.TargetVerdict;
import io.plumbline.alignment.verdict.PlanChecked;
import io.plumbline.platform.Identities;
import io.plumbline.platform.Page;
import io.plumbline.platform.Refusal;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** The findings of all plans, kept up to date by each check in its transaction. */
@ApplicationScoped
public class Findings implements PanacheRepositoryBase<Finding, UUID> {

    /** Above this, reading a whole plan is cheaper than naming its targets one by one. */
    private static final int MOST_PARAMETERS = 1000;

    private static final int AFTER_THE_CHECK = 3000;

    private final Identities identities;
    private final Event<FindingChanged> changes;
    private final Clock clock;

    Findings(Identities identities, Event<FindingChanged> changes, Clock clock) {
        this.identities = identities;
        this.changes = changes;
        this.clock = clock;
    }

    /** @throws Refusal 404 */
    public Finding get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> Refusal.notFound("finding", id));
    }

    /** @param filter what must be equal; a null value means that the field does not matter */
    public Page<Finding> page(UUID planId, Filter filter, String cursor, int limit) {
        var conditions = new StringBuilder("planId = :plan and id > :after and ").append(filter.stateCondition());
        var parameters = Parameters.with("plan", planId).and("after", Page.after(cursor));
        if (filter.state() != FindingState.RESOLVED) {
            parameters.and("today", LocalDate.now(clock));
        }
        filter.fields().forEach((field, value) -> {
            conditions.append(" and ").append(field).append(" = :").append(field);
            parameters.and(field, value);
        });
        var found =
                find(conditions + " order by id", parameters).page(0, limit + 1).list();
        return Page.of(found, limit, Finding::id);
    }

    /** Which findings to list; what is null does not matter, but for the state, which is one of the three. */
    public record Filter(FindingState state, Outcome outcome, String rule, UUID targetId) {

        String stateCondition() {
            return switch (state) {
                case RESOLVED -> "state = RESOLVED";
                case OPEN -> "state = OPEN and (waivedUntil is null or waivedUntil < :today or waiverEnded = true)";
                case WAIVED -> "state = OPEN and waivedUntil >= :today and waiverEnded = false";
            };
        }

        Map<String, Object> fields() {
            var fields = new HashMap<String, Object>();
            fields.put("outcome", outcome);
            fields.put("rule", rule);
            fields.put("targetId", targetId);
            fields.values().removeIf(value -> value == null);
            return fields;
        }
    }

    /** After the check itself was told, so that a subscriber knows the verdict before its reasons. */
    void follow(@Observes @Priority(AFTER_THE_CHECK) PlanChecked checked) {
        var changed = checked.recheck().changed();
        if (changed.isEmpty()) {
            return;
        }
        var present = (changed.size() > MOST_PARAMETERS
                        ? list("planId", checked.planId())
                        : list("targetId in ?1", changed))
                .stream().collect(Collectors.groupingBy(Finding::targetId));
        changed.stream().sorted().forEach(id -> {
            var results = checked.recheck()
                    .after()
                    .findVerdict(id)
                    .map(TargetVerdict::results)
                    .orElse(List.of());
            follow(checked, results, present.getOrDefault(id, List.of()));
        });
    }

    private void follow(PlanChecked checked, List<Result> results, List<Finding> present) {
        var complaints = new LinkedHashMap<String, Result>();
        results.stream().filter(Finding::isComplaint).forEach(result -> complaints.put(result.rule(), result));
        for (var finding : present) {
            var complaint = complaints.remove(finding.rule());
            var change = complaint == null
                    ? finding.resolve(checked.checkedAt())
                    : finding.complain(complaint, checked.checkedAt());
            change.ifPresent(what -> tell(what, finding, checked));
        }
        for (var complaint : complaints.values()) {
            var finding = Finding.open(identities.next(), checked.planId(), complaint, checked.checkedAt());
            persist(finding);
            tell(FindingChanged.Change.OPENED, finding, checked);
        }
    }

    private void tell(FindingChanged.Change change, Finding finding, PlanChecked checked) {
        changes.fire(new FindingChanged(
                change, FindingSnapshot.of(finding, LocalDate.now(clock)), null, checked.checkedAt()));
    }
}
