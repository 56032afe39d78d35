package io.plumbline.alignment.finding;

import io.plumbline.platform.Caller;
import io.plumbline.platform.CommonProblem;
import io.plumbline.platform.Precondition;
import io.plumbline.platform.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

/** Waives a finding for a while. The verdict stays what it is; an override of the activation gate is another matter. */
@ApplicationScoped
public class WaivingFinding {

    private final Findings findings;
    private final Caller caller;
    private final Event<FindingChanged> changes;
    private final Clock clock;

    WaivingFinding(Findings findings, Caller caller, Event<FindingChanged> changes, Clock clock) {
        this.findings = findings;
        this.caller = caller;
        this.changes = changes;
        this.clock = clock;
    }

    /** @throws Refusal if the finding is unknown, resolved or changed meanwhile, or the day has passed */
    @Transactional
    public Finding waive(UUID findingId, String ifMatch, String reason, LocalDate until) {
        var finding = findings.findByIdOptional(findingId, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> Refusal.notFound("finding", findingId));
        Precondition.require(ifMatch, finding.version());
        var today = LocalDate.now(clock);
        if (until.isBefore(today)) {
            throw Refusal.invalid("/until", "A waiver holds until a day that is still to come.");
        }
        if (finding.state(today) == FindingState.RESOLVED) {
            throw new Refusal(
                    CommonProblem.ILLEGAL_TRANSITION, "The finding is resolved: there is nothing left to waive.");
        }
        finding.waive(caller.name(), reason, until);
        tell(FindingChanged.Change.WAIVED, finding, caller.name());
        return finding;
    }

    /** @throws Refusal if the finding is unknown, not waived, or changed meanwhile */
    @Transactional
    public Finding end(UUID findingId, String ifMatch) {
        var finding = findings.findByIdOptional(findingId, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> Refusal.notFound("finding", findingId));
        Precondition.require(ifMatch, finding.version());
        if (finding.state(LocalDate.now(clock)) != FindingState.WAIVED) {
            throw new Refusal(
                    CommonProblem.ILLEGAL_TRANSITION, "The finding is not waived: there is no waiver to end.");
        }
        finding.endWaiver();
        tell(FindingChanged.Change.WAIVER_ENDED, finding, caller.name());
        return finding;
    }

    /** The waiver's last day is over; does nothing if somebody was faster. */
    @Transactional
    public void expire(UUID findingId, LocalDate today) {
        findings.findByIdOptional(findingId, LockModeType.PESSIMISTIC_WRITE)
                .filter(finding -> finding.hasExpired(today))
                .ifPresent(finding -> {
                    finding.endWaiver();
                    tell(FindingChanged.Change.WAIVER_ENDED, finding, null);
                });
    }

    private void tell(FindingChanged.Change change, Finding finding, String by) {
        var snapshot = FindingSnapshot.of(finding, LocalDate.now(clock));
        changes.fire(new FindingChanged(change, snapshot, by, clock.instant()));
    }
}
