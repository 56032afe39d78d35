package io.plumbline.review.cadence.rest;

import io.plumbline.platform.Precondition;
import io.plumbline.platform.Role;
import io.plumbline.review.cadence.CadenceSnapshot;
import io.plumbline.review.cadence.Cadences;
import io.plumbline.review.cadence.Rhythm;
import io.plumbline.review.cadence.SettingCadence;
import io.plumbline.review.review.ReviewKind;
import io.plumbline.review.targetcopy.TargetCopies;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/plans/{planId}/cadences")
@Tag(name = "Cadences", description = "How often a plan is reviewed, and what for")
public class CadenceResource {

    private final SettingCadence setting;
    private final Cadences cadences;
    private final TargetCopies copies;

    CadenceResource(SettingCadence setting, Cadences cadences, TargetCopies copies) {
        this.setting = setting;
        this.cadences = cadences;
        this.copies = copies;
    }

    @GET
    @RolesAllowed(Role.VIEWER)
    @Operation(operationId = "listCadences", summary = "List the cadences of a plan: at most one of each kind")
    @Extension(name = "x-problems", value = "not-found")
    @Transactional
    public List<CadenceSnapshot> list(@RestPath UUID planId) {
        copies.getPlan(planId);
        return cadences.listOfPlan(planId);
    }

    @PUT
    @RolesAllowed(Role.REVIEWER)
    @Path("{kind}")
    @Operation(
            operationId = "setCadence",
            summary = "Set a cadence of a plan: operational, strategic, or the yearly refresh",
            description = "Schedules a review for every period of the plan whose review is not in the past, and"
                    + " cancels scheduled reviews of an earlier cadence of the kind. Replacing a cadence needs If-Match"
                    + " with the ETag that was read.")
    @APIResponseSchema(CadenceSnapshot.class)
    @Extension(name = "x-problems", value = "not-found illegal-transition stale precondition-required limit-reached")
    public RestResponse<CadenceSnapshot> set(
            @RestPath UUID planId,
            @RestPath ReviewKind kind,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid Rhythm rhythm) {
        return tagged(setting.set(planId, kind, ifMatch, rhythm));
    }

    @GET
    @RolesAllowed(Role.VIEWER)
    @Path("{kind}")
    @Operation(operationId = "readCadence", summary = "Read a cadence of a plan")
    @APIResponseSchema(CadenceSnapshot.class)
    @Extension(name = "x-problems", value = "not-found")
    @Transactional
    public RestResponse<CadenceSnapshot> read(@RestPath UUID planId, @RestPath ReviewKind kind) {
        return tagged(cadences.get(planId, kind));
    }

    @DELETE
    @RolesAllowed(Role.REVIEWER)
    @Path("{kind}")
    @Operation(
            operationId = "endCadence",
            summary = "End a cadence of a plan",
            description =
                    "Its reviews that are still scheduled are cancelled. Needs If-Match with the ETag that was read.")
    @APIResponse(responseCode = "204", description = "It has ended")
    @Extension(name = "x-problems", value = "not-found stale precondition-required")
    public void end(
            @RestPath UUID planId, @RestPath ReviewKind kind, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        setting.end(planId, kind, ifMatch);
    }

    private static RestResponse<CadenceSnapshot> tagged(CadenceSnapshot cadence) {
        return RestResponse.ResponseBuilder.ok(cadence)
                .header(HttpHeaders.ETAG, Precondition.tag(cadence.version()))
                .build();
    }
}
