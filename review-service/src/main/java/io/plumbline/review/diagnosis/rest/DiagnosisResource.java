package io.plumbline.review.diagnosis.rest;

import io.plumbline.platform.Role;
import io.plumbline.review.diagnosis.Diagnosing;
import io.plumbline.review.diagnosis.Diagnosis;
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

@Path("/targets/{targetId}/diagnosis")
@Tag(name = "Assessments")
public class DiagnosisResource {

    private final Diagnosing diagnosing;

    DiagnosisResource(Diagnosing diagnosing) {
        this.diagnosing = diagnosing;
    }

    @GET
    @RolesAllowed(Role.VIEWER)
    @Operation(
            operationId = "diagnoseTarget",
            summary = "See whether a missed target puts the strategy or its execution in doubt",
            description =
                    "Each part and cause is looked at on the day from which its effect takes until the day asked about:"
                            + " if one was missed, doubt the execution; if all were on plan, doubt the strategy.")
    @Extension(name = "x-problems", value = "not-found malformed-request")
    public Diagnosis read(
            @RestPath UUID targetId,
            @Parameter(description = "Periods that ended by this day count; today by default", example = "2027-06-30")
                    @RestQuery
                    LocalDate asOf) {
        return diagnosing.diagnose(targetId, asOf);
    }
}
