package io.plumbline.target.phasing.rest;

import io.plumbline.platform.Role;
import io.plumbline.target.phasing.PhasingQuestion;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/phasings")
@Tag(name = "Phasing", description = "From a year to its halves, quarters, months or weeks; a pure calculation")
public class PhasingResource {

    @POST
    @RolesAllowed(Role.VIEWER)
    @Operation(
            operationId = "phase",
            summary = "Split a year's milestone into shorter periods",
            description =
                    "Nothing is stored. Flows (SUM) sum to the year exactly, stocks (LAST) end on it, rates (AVERAGE) keep it.")
    @Extension(name = "x-problems", value = "impossible-trajectory")
    public PhasingQuestion.Answer phase(@NotNull @Valid PhasingQuestion question) {
        return question.answer();
    }
}
