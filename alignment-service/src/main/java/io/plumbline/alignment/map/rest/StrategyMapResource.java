package io.plumbline.alignment.map.rest;

import io.plumbline.alignment.map.DrawingMap;
import io.plumbline.alignment.map.StrategyMap;
import io.plumbline.alignment.map.svg.MapSvg;
import io.plumbline.alignment.verdict.Coverage;
import io.plumbline.platform.Costly;
import io.plumbline.platform.PlanRevision;
import io.plumbline.platform.QueryParameter;
import io.plumbline.platform.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

@Path("/plans/{planId}")
@Tag(name = "Strategy map", description = "The plan as a picture")
public class StrategyMapResource {

    private static final String SVG = "image/svg+xml";

    private static final String AROUND = "Id of the target around which to draw; the whole plan if left out";

    private static final String SIZE =
            "A map shows up to 100 targets. Of a larger plan, ask for the part around one target: what it moves and is moved by, the nearest first.";

    private final DrawingMap drawing;
    private final Coverage coverage;

    StrategyMapResource(DrawingMap drawing, Coverage coverage) {
        this.drawing = drawing;
        this.coverage = coverage;
    }

    @GET
    @RolesAllowed(Role.VIEWER)
    @Path("strategy-map")
    @Operation(
            operationId = "readStrategyMap",
            summary = "Read the strategy map of a plan: lanes, cards and arrows with their places",
            description = "Rows follow the order of the perspectives, the topmost first. " + SIZE)
    @APIResponseSchema(StrategyMap.class)
    @Extension(name = "x-problems", value = "not-found invalid-value plan-copy-behind")
    public RestResponse<StrategyMap> read(
            @RestPath UUID planId,
            @Parameter(description = AROUND) @RestQuery String around,
            @RestQuery @Min(0) Long minRevision) {
        coverage.await(planId, minRevision);
        var map = drawing.draw(planId, QueryParameter.id("around", around));
        return ResponseBuilder.ok(map)
                .header(PlanRevision.HEADER, map.planRevision())
                .build();
    }

    @GET
    @RolesAllowed(Role.VIEWER)
    @Path("strategy-map.svg")
    @Produces(SVG)
    @Costly
    @Operation(
            operationId = "drawStrategyMap",
            summary = "Draw the strategy map of a plan as SVG, for a page or a board paper",
            description = "It is readable without colour and for screen readers, and holds no script. " + SIZE)
    @APIResponse(
            responseCode = "200",
            description = "The drawing",
            content = @Content(mediaType = SVG, schema = @Schema(type = SchemaType.STRING)))
    @Extension(name = "x-problems", value = "not-found invalid-value plan-copy-behind")
    public RestResponse<String> draw(
            @RestPath UUID planId,
            @Parameter(description = AROUND) @RestQuery String around,
            @RestQuery @Min(0) Long minRevision) {
        coverage.await(planId, minRevision);
        var map = drawing.draw(planId, QueryParameter.id("around", around));
        return ResponseBuilder.ok(MapSvg.of(map))
                .header(PlanRevision.HEADER, map.planRevision())
                .header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'")
                .build();
    }
}
