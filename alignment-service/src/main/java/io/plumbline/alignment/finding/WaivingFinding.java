package io.plumbline.alignment.finding;

import io.plumbline.platform.Caller;
import io.plumbline.platform.CommonProblem;
import io.plumbline.platform.Precondition;
import io.plumbline.platform.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
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
    private final Clock clock;

    WaivingFinding(Findings findings, Caller caller, Clock clock) {
        this.findings = findings;
        this.caller = caller;
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
        return finding;
    }
}
