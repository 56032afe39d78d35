package io.plumbline.alignment.finding.rest;

import io.plumbline.alignment.finding.Finding;
import io.plumbline.alignment.finding.Findings;
import io.plumbline.alignment.finding.WaivingFinding;
import io.plumbline.alignment.verdict.Advising;
import io.plumbline.alignment.verdict.CheckedPlans;
import io.plumbline.platform.Precondition;
import io.plumbline.platform.Role;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

@Path("/findings/{findingId}")
@Tag(name = "Findings")
public class FindingResource {

    private final Findings findings;
    private final WaivingFinding waiving;
    private final CheckedPlans plans;
    private final Advising advising;
    private final Clock clock;

    FindingResource(Findings findings, WaivingFinding waiving, CheckedPlans plans, Advising advising, Clock clock) {
        this.findings = findings;
        this.waiving = waiving;
        this.plans = plans;
        this.advising = advising;
        this.clock = clock;
    }

    /** What an approver says. */
    @Schema(name = "WaiverTerms", examples = """
                    {"reason": "The second plant opens in 2028; the sum closes then", "until": "2027-12-31"}""")
    public record WaiverTerms(
            @NotBlank @Size(max = 2000) String reason,
            @NotNull LocalDate until) {}

    @GET
    @RolesAllowed(Role.VIEWER)
    @Operation(operationId = "readFinding", summary = "Read a finding")
    @APIResponseSchema(FindingView.class)
    @Extension(name = "x-problems", value = "not-found")
    @Transactional
    public RestResponse<FindingView> read(@RestPath UUID findingId) {
        return tagged(findings.get(findingId));
    }

    @PUT
    @RolesAllowed(Role.APPROVER)
    @Path("waiver")
    @Operation(
            operationId = "waiveFinding",
            summary = "Waive an open finding until a day, with the reason",
            description = "The verdict stays what it is. Needs If-Match with the finding's ETag.")
    @APIResponseSchema(FindingView.class)
    @Extension(name = "x-problems", value = "not-found illegal-transition stale precondition-required")
    public RestResponse<FindingView> waive(
            @RestPath UUID findingId,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid WaiverTerms terms) {
        return tagged(waiving.waive(findingId, ifMatch, terms.reason(), terms.until()));
    }

    @DELETE
    @Path("waiver")
    @RolesAllowed(Role.APPROVER)
    @Operation(
            operationId = "endWaiver",
            summary = "End the waiver of a finding before its day",
            description = "The finding is open again. Needs If-Match with the finding's ETag.")
    @APIResponseSchema(value = FindingView.class, responseCode = "200")
    @Extension(name = "x-problems", value = "not-found illegal-transition stale precondition-required")
    public RestResponse<FindingView> endWaiver(
            @RestPath UUID findingId, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        return tagged(waiving.end(findingId, ifMatch));
    }

    private RestResponse<FindingView> tagged(Finding finding) {
        var view = QuarkusTransaction.joiningExisting()
                .call(() -> FindingView.of(finding, LocalDate.now(clock), advising.in(plans.get(finding.planId()))));
        return ResponseBuilder.ok(view)
                .header(HttpHeaders.ETAG, Precondition.tag(finding.version()))
                .build();
    }
}
