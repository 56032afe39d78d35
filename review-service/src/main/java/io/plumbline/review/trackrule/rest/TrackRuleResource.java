package io.plumbline.review.trackrule.rest;

import io.plumbline.platform.Precondition;
import io.plumbline.platform.Role;
import io.plumbline.review.trackrule.NewTrackRules;
import io.plumbline.review.trackrule.SettingTrackRules;
import io.plumbline.review.trackrule.TrackRulesOfKpi;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
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

@Path("/kpis/{kpiId}/track-rules")
@Tag(name = "Track rules", description = "By which rules a KPI is on track; the first that matches decides")
public class TrackRuleResource {

    private final SettingTrackRules setting;

    TrackRuleResource(SettingTrackRules setting) {
        this.setting = setting;
    }

    @GET
    @RolesAllowed(Role.VIEWER)
    @Operation(
            operationId = "readTrackRules",
            summary = "Read the track rules of a KPI",
            description = "While a KPI has none of its own, the usual ones as version 0: on track within the tolerance,"
                    + " at risk within twice the tolerance, else off track.")
    @APIResponseSchema(TrackRulesOfKpi.class)
    @Extension(name = "x-problems", value = "not-found")
    public RestResponse<TrackRulesOfKpi> read(@RestPath UUID kpiId) {
        return tagged(setting.read(kpiId));
    }

    @PUT
    @RolesAllowed(Role.PLANNER)
    @Operation(
            operationId = "setTrackRules",
            summary = "Give a KPI track rules of its own",
            description =
                    "Tracks that change by it are told as TrackChanged. Needs If-Match with the ETag that was read.")
    @APIResponseSchema(TrackRulesOfKpi.class)
    @Extension(name = "x-problems", value = "not-found stale precondition-required")
    public RestResponse<TrackRulesOfKpi> set(
            @RestPath UUID kpiId,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid NewTrackRules rules) {
        return tagged(setting.set(kpiId, ifMatch, rules));
    }

    @DELETE
    @RolesAllowed(Role.PLANNER)
    @Operation(
            operationId = "resetTrackRules",
            summary = "Let the usual track rules judge a KPI again",
            description = "Answers with the usual rules. Needs If-Match with the ETag that was read.")
    @APIResponseSchema(TrackRulesOfKpi.class)
    @Extension(name = "x-problems", value = "not-found stale precondition-required")
    public RestResponse<TrackRulesOfKpi> reset(
            @RestPath UUID kpiId, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        return tagged(setting.reset(kpiId, ifMatch));
    }

    private static RestResponse<TrackRulesOfKpi> tagged(TrackRulesOfKpi rules) {
        return RestResponse.ResponseBuilder.ok(rules)
                .header(HttpHeaders.ETAG, Precondition.tag(rules.version()))
                .build();
    }
}
