package io.plumbline.target.planfile;

import io.plumbline.outbox.Trail;
import io.plumbline.platform.Caller;
import io.plumbline.platform.Identities;
import io.plumbline.platform.Refusal;
import io.plumbline.target.plan.FiscalYears;
import io.plumbline.target.plan.PlanSnapshot;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Brings a file into the plans: everything or nothing, in one transaction, beside the request that asked for it. */
@ApplicationScoped
public class ImportingPlan {

    private static final Logger LOG = Logger.getLogger(ImportingPlan.class);
    private static final int LONGEST_SECONDS = 3600;

    private final PlanParts parts;
    private final PlanImports imports;
    private final Identities identities;
    private final Caller caller;
    private final Clock clock;

    ImportingPlan(PlanParts parts, PlanImports imports, Identities identities, Caller caller, Clock clock) {
        this.parts = parts;
        this.imports = imports;
        this.identities = identities;
        this.caller = caller;
        this.clock = clock;
    }

    /** For whom an import works, as the request knew it. */
    record OnBehalf(String tenant, String name, Trail trail) {}

    OnBehalf behalf() {
        return new OnBehalf(caller.tenant(), caller.name(), caller.trail());
    }

    /** Notes that an import begins. */
    ImportSnapshot begin(ImportOrder order) {
        return QuarkusTransaction.requiringNew().call(() -> {
            var begun = PlanImport.begin(identities.next(), order, caller.name(), clock.instant());
            imports.persist(begun);
            return begun.snapshot(clock.instant());
        });
    }

    /** Reads the file and carries it out; whatever comes of it is noted, and nothing is thrown. */
    @ActivateRequestContext
    void run(UUID importId, ImportOrder order, OnBehalf behalf, PlanFileReader reader, Path file) {
        caller.actFor(behalf.tenant(), behalf.name(), behalf.trail());
        try {
            carryOut(importId, order, reader, file);
        } catch (Exception failure) {
            LOG.errorf(failure, "import %s failed, trace %s", importId, caller.correlation());
            imports.note(
                    importId,
                    each -> each.failed(
                            "The service failed; nothing was kept. The failure was logged under the trace id "
                                    + caller.correlation() + ".",
                            clock.instant()));
        }
    }

    private void carryOut(UUID importId, ImportOrder order, PlanFileReader reader, Path file) {
        QuarkusTransaction.begin(QuarkusTransaction.beginOptions().timeout(LONGEST_SECONDS));
        ImportRun run = null;
        boolean kept = false;
        try {
            var plan = order.planId() == null ? null : parts.lock(order.planId());
            run = new ImportRun(
                    parts, order, plan, read -> imports.note(importId, each -> each.advance(read, clock.instant())));
            var result = read(run, plan, reader, file);
            if (run.problems().isEmpty() && !order.dryRun()) {
                imports.get(importId).done(result, run.read(), clock.instant());
                QuarkusTransaction.commit();
                kept = true;
            } else {
                QuarkusTransaction.rollback();
                kept = true;
                finish(importId, run, result);
            }
        } finally {
            if (!kept && QuarkusTransaction.isActive()) {
                QuarkusTransaction.rollback();
            }
        }
    }

    private void finish(UUID importId, ImportRun run, ImportResult result) {
        imports.note(importId, each -> {
            if (run.problems().isEmpty()) {
                each.done(result, run.read(), clock.instant());
            } else {
                each.refused(run.problems().kept(), run.problems().found(), run.read(), clock.instant());
            }
        });
    }

    private static ImportResult read(ImportRun run, PlanSnapshot plan, PlanFileReader reader, Path file) {
        try {
            reader.read(file, plan == null ? null : years(plan), run);
            return run.finish();
        } catch (UnreadableFile unreadable) {
            run.problem(unreadable.place(), unreadable.getMessage());
        } catch (Refusal refusal) {
            run.problem("", refusal.getMessage());
        } catch (IOException copyLost) {
            throw new UncheckedIOException(copyLost);
        }
        return null;
    }

    private static PlanYears years(PlanSnapshot plan) {
        return new PlanYears(new FiscalYears(plan.firstYear(), plan.fiscalYearStartMonth(), plan.horizonYears()));
    }
}
