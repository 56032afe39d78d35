package io.plumbline.review.score.rest;

import io.plumbline.platform.Costly;
import io.plumbline.platform.Role;
import io.plumbline.review.score.ForecastScore;
import io.plumbline.review.score.ScoringForecasts;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/")
@Tag(name = "Assessments")
public class ForecastScoreResource {

    private final ScoringForecasts scoring;

    ForecastScoreResource(ScoringForecasts scoring) {
        this.scoring = scoring;
    }

    @GET
    @Path("plans/{planId}/forecast-score")
    @RolesAllowed(Role.VIEWER)
    @Operation(
            operationId = "scoreForecasts",
            summary = "See how good the forecasts of a plan's reviews were",
            description = "Each review keeps its forecasts; they are scored once the years they are about are known.")
    @Extension(name = "x-problems", value = "not-found malformed-request")
    public ForecastScore read(
            @RestPath UUID planId,
            @Parameter(
                            description = "Outcomes of periods that ended by this day count; today by default",
                            example = "2031-12-31")
                    @RestQuery
                    LocalDate asOf) {
        return scoring.score(planId, asOf);
    }

    @GET
    @Path("forecast-score")
    @RolesAllowed(Role.VIEWER)
    @Costly
    @Operation(
            operationId = "scoreAllForecasts",
            summary = "See how good the forecasts of all plans were",
            description =
                    "Hit rate, Brier score and calibration by tenths over everything that the organisation's reviews"
                            + " foretold.")
    @Extension(name = "x-problems", value = "malformed-request")
    public ForecastScore readAll(
            @Parameter(
                            description = "Outcomes of periods that ended by this day count; today by default",
                            example = "2031-12-31")
                    @RestQuery
                    LocalDate asOf) {
        return scoring.scoreAll(asOf);
    }
}
