package io.plumbline.alignment.verdict.rest;

import io.plumbline.alignment.verdict.Advising;
import io.plumbline.alignment.verdict.Coverage;
import io.plumbline.alignment.verdict.JudgedTargets;
import io.plumbline.alignment.verdict.Reading;
import io.plumbline.alignment.verdict.VerdictChanges;
import io.plumbline.platform.Page;
import io.plumbline.platform.PlanRevision;
import io.plumbline.platform.Refusal;
import io.plumbline.platform.Role;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

@Path("/targets/{targetId}")
@Tag(name = "Verdicts")
public class TargetVerdictResource {

    private final JudgedTargets judged;
    private final Reading reading;
    private final Coverage coverage;
    private final VerdictChanges changes;
    private final Advising advising;

    TargetVerdictResource(
            JudgedTargets judged, Reading reading, Coverage coverage, VerdictChanges changes, Advising advising) {
        this.judged = judged;
        this.reading = reading;
        this.coverage = coverage;
        this.changes = changes;
        this.advising = advising;
    }

    @GET
    @RolesAllowed(Role.VIEWER)
    @Path("verdict")
    @Operation(
            operationId = "readTargetVerdict",
            summary = "Read the verdict on a target with what each rule says about it",
            description =
                    "With minRevision the answer covers the plan at least up to that revision, or says that it does not yet.")
    @APIResponseSchema(TargetVerdictView.class)
    @Extension(name = "x-problems", value = "not-found invalid-value plan-copy-behind")
    public RestResponse<TargetVerdictView> read(@RestPath UUID targetId, @RestQuery @Min(0) Long minRevision) {
        coverage.awaitPlanOf(targetId, minRevision);
        var verdict = QuarkusTransaction.requiringNew().call(() -> {
            var plan = reading.getPlanOf(targetId);
            return TargetVerdictView.of(judged.get(targetId), plan.revision(), advising.in(plan));
        });
        return ResponseBuilder.ok(verdict)
                .header(PlanRevision.HEADER, verdict.planRevision())
                .build();
    }

    @GET
    @Path("verdict-history")
    @RolesAllowed(Role.VIEWER)
    @Operation(
            operationId = "listVerdictHistory",
            summary = "List what a target's verdict was over time, the first one first",
            description =
                    "One entry for each check by which the verdict, the rules that it fails or the version that was judged became"
                            + " another. Also for a target that is retired by now.")
    @Extension(name = "x-problems", value = "not-found malformed-request invalid-value plan-copy-behind")
    public Page<VerdictChangeView> history(
            @RestPath UUID targetId,
            @RestQuery @Min(0) Long minRevision,
            @RestQuery String cursor,
            @RestQuery @DefaultValue("50") @Min(1) @Max(Page.MAXIMUM_LIMIT) int limit) {
        coverage.awaitPlanOf(targetId, minRevision);
        return QuarkusTransaction.requiringNew().call(() -> {
            var page = changes.page(targetId, cursor, limit);
            if (page.items().isEmpty() && cursor == null) {
                throw Refusal.notFound("target", targetId);
            }
            return page.map(VerdictChangeView::of);
        });
    }
}
