package io.plumbline.review.cadence.rest;

import io.plumbline.platform.Precondition;
import io.plumbline.review.cadence.CadenceSnapshot;
import io.plumbline.review.cadence.Cadences;
import io.plumbline.review.cadence.Rhythm;
import io.plumbline.review.cadence.SettingCadence;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
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
import org.jboss.resteasy.reactive.RestResponse;

@Path("/plans/{planId}/cadence")
@Tag(name = "Cadences", description = "How often a plan is reviewed")
public class CadenceResource {

    private final SettingCadence setting;
    private final Cadences cadences;

    CadenceResource(SettingCadence setting, Cadences cadences) {
        this.setting = setting;
        this.cadences = cadences;
    }

    @PUT
    @Operation(
            operationId = "setCadence",
            summary = "Set the cadence of a plan",
            description =
                    "Schedules a review for every period of the plan whose review is not in the past, and cancels"
                            + " scheduled reviews of an earlier cadence. Replacing a cadence needs If-Match with the ETag that was read.")
    @APIResponseSchema(CadenceSnapshot.class)
    @Extension(name = "x-problems", value = "not-found stale precondition-required")
    public RestResponse<CadenceSnapshot> set(
            @RestPath UUID planId, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, @NotNull @Valid Rhythm rhythm) {
        return tagged(setting.set(planId, ifMatch, rhythm));
    }

    @GET
    @Operation(operationId = "readCadence", summary = "Read the cadence of a plan")
    @APIResponseSchema(CadenceSnapshot.class)
    @Extension(name = "x-problems", value = "not-found")
    @Transactional
    public RestResponse<CadenceSnapshot> read(@RestPath UUID planId) {
        return tagged(cadences.get(planId));
    }

    private static RestResponse<CadenceSnapshot> tagged(CadenceSnapshot cadence) {
        return RestResponse.ResponseBuilder.ok(cadence)
                .header(HttpHeaders.ETAG, Precondition.tag(cadence.version()))
                .build();
    }
}
