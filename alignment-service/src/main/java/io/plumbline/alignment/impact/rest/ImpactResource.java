package io.plumbline.alignment.impact.rest;

import io.plumbline.alignment.impact.AnsweredTargets;
import io.plumbline.alignment.impact.AnsweringImpact;
import io.plumbline.alignment.impact.Impact;
import io.plumbline.alignment.verdict.Coverage;
import io.plumbline.alignment.verdict.Reading;
import io.plumbline.platform.PlanRevision;
import io.plumbline.platform.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
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
@Tag(name = "Impact", description = "What a target will impact, as somebody says and as the links say")
public class ImpactResource {

    private final AnsweringImpact answering;
    private final AnsweredTargets answered;
    private final Reading reading;
    private final Coverage coverage;

    ImpactResource(AnsweringImpact answering, AnsweredTargets answered, Reading reading, Coverage coverage) {
        this.answering = answering;
        this.answered = answered;
        this.reading = reading;
        this.coverage = coverage;
    }

    @PUT
    @RolesAllowed(Role.PLANNER)
    @Path("impact-answers")
    @Operation(
            operationId = "answerImpact",
            summary = "Say what a target will impact in its own perspective and in the others",
            description =
                    "Replaces both answers. Needs If-Match with the ETag that was read, unless nothing was answered yet."
                            + " With minRevision it waits until this service knows the target.")
    @APIResponseSchema(ImpactAnswersView.class)
    @Extension(name = "x-problems", value = "not-found unknown-target stale precondition-required plan-copy-behind")
    public RestResponse<ImpactAnswersView> answer(
            @RestPath UUID targetId,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @RestQuery @Min(0) Long minRevision,
            @NotNull @Valid ImpactAnswersRequest request) {
        coverage.awaitPlanOf(targetId, minRevision);
        var given = answering.answer(targetId, ifMatch, request.ownPerspective(), request.otherPerspectives());
        return ImpactAnswersView.ok(given.answers(), given.planRevision());
    }

    @PUT
    @Path("impact-answers/affirmation")
    @RolesAllowed(Role.PLANNER)
    @Operation(
            operationId = "affirmImpactAnswers",
            summary = "Say of a target's impact answers that they still hold",
            description = "As they stand: needs If-Match with the ETag of what was read. They become a new version.")
    @APIResponseSchema(ImpactAnswersView.class)
    @Extension(name = "x-problems", value = "not-found stale precondition-required")
    public RestResponse<ImpactAnswersView> affirm(
            @RestPath UUID targetId, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        var given = answering.affirm(targetId, ifMatch);
        return ImpactAnswersView.ok(given.answers(), given.planRevision());
    }

    @GET
    @RolesAllowed(Role.VIEWER)
    @Path("impact-answers")
    @Operation(operationId = "readImpactAnswers", summary = "Read the impact answers of a target")
    @APIResponseSchema(ImpactAnswersView.class)
    @Extension(name = "x-problems", value = "not-found")
    @Transactional
    public RestResponse<ImpactAnswersView> read(@RestPath UUID targetId) {
        var plan = reading.getPlanOf(targetId);
        return answered.findByIdOptional(targetId)
                .map(answers -> ImpactAnswersView.ok(answers, plan.revision()))
                .orElseGet(() -> ImpactAnswersView.open(targetId, plan.id(), plan.revision()));
    }

    @GET
    @RolesAllowed(Role.VIEWER)
    @Path("impact")
    @Operation(
            operationId = "readImpact",
            summary = "Answer what a target impacts here and elsewhere, by which path, how late, and what drives it",
            description =
                    "In sentences and as data: the 200 nearest targets that it reaches and that drive it, each by its shortest and its slowest way, and the latest day on which a change still arrives in time.")
    @APIResponseSchema(Impact.class)
    @Extension(name = "x-problems", value = "not-found plan-copy-behind")
    public RestResponse<Impact> impact(@RestPath UUID targetId, @RestQuery @Min(0) Long minRevision) {
        coverage.awaitPlanOf(targetId, minRevision);
        var check = reading.checkOf(targetId);
        return ResponseBuilder.ok(Impact.of(check.model(), targetId))
                .header(PlanRevision.HEADER, check.planRevision())
                .build();
    }
}
