package io.plumbline.alignment.map.rest;

import io.plumbline.alignment.map.DrawingMap;
import io.plumbline.alignment.map.StrategyMap;
import io.plumbline.alignment.verdict.Coverage;
import io.plumbline.platform.PlanRevision;
import jakarta.validation.constraints.Min;
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

@Path("/plans/{planId}/strategy-map")
@Tag(name = "Strategy map", description = "The plan as a picture")
public class StrategyMapResource {

    private final DrawingMap drawing;
    private final Coverage coverage;

    StrategyMapResource(DrawingMap drawing, Coverage coverage) {
        this.drawing = drawing;
        this.coverage = coverage;
    }

    @GET
    @Operation(
            operationId = "readStrategyMap",
            summary = "Read the strategy map of a plan: lanes, nodes with their place, arrows",
            description =
                    "Free of a particular drawing. Row and column are hints: rows follow the order of the perspectives.")
    @APIResponseSchema(StrategyMap.class)
    @Extension(name = "x-problems", value = "not-found invalid-value plan-copy-behind")
    public RestResponse<StrategyMap> read(@RestPath UUID planId, @RestQuery @Min(0) Long minRevision) {
        coverage.await(planId, minRevision);
        var map = drawing.draw(planId);
        return ResponseBuilder.ok(map)
                .header(PlanRevision.HEADER, map.planRevision())
                .build();
    }
}
