package io.plumbline.alignment.finding.rest;

import io.plumbline.alignment.finding.FindingState;
import io.plumbline.alignment.finding.Findings;
import io.plumbline.alignment.rule.Outcome;
import io.plumbline.alignment.verdict.Advising;
import io.plumbline.alignment.verdict.CheckedPlans;
import io.plumbline.alignment.verdict.Coverage;
import io.plumbline.platform.Page;
import io.plumbline.platform.Role;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/plans/{planId}/findings")
@Tag(name = "Findings", description = "What a person should look at")
public class PlanFindingsResource {

    private final Findings findings;
    private final CheckedPlans plans;
    private final Coverage coverage;
    private final Advising advising;
    private final Clock clock;

    PlanFindingsResource(Findings findings, CheckedPlans plans, Coverage coverage, Advising advising, Clock clock) {
        this.findings = findings;
        this.plans = plans;
        this.coverage = coverage;
        this.advising = advising;
        this.clock = clock;
    }

    @GET
    @RolesAllowed(Role.VIEWER)
    @Operation(
            operationId = "listFindings",
            summary = "List the findings of a plan in the order in which they first came up",
            description = "Filters by state (OPEN if left out), outcome, rule and target can be combined.")
    @Extension(name = "x-problems", value = "not-found malformed-request invalid-value plan-copy-behind")
    public Page<FindingView> list(
            @RestPath UUID planId,
            @RestQuery @DefaultValue("OPEN") FindingState state,
            @RestQuery Outcome outcome,
            @RestQuery String rule,
            @RestQuery UUID targetId,
            @RestQuery @Min(0) Long minRevision,
            @RestQuery String cursor,
            @RestQuery @DefaultValue("50") @Min(1) @Max(Page.MAXIMUM_LIMIT) int limit) {
        coverage.await(planId, minRevision);
        var filter = new Findings.Filter(state, outcome, rule, targetId);
        return QuarkusTransaction.requiringNew().call(() -> {
            var advice = advising.in(plans.get(planId));
            return findings.page(planId, filter, cursor, limit)
                    .map(finding -> FindingView.of(finding, LocalDate.now(clock), advice));
        });
    }
}
