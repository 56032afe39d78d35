package io.plumbline.target.target.rest;

import io.plumbline.target.target.BackCastQuestion;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/back-casts")
@Tag(name = "Back-casts", description = "From a goal backwards to the years; a pure calculation")
public class BackCastResource {

    @POST
    @Operation(
            operationId = "backCast",
            summary = "Work backwards from a goal to yearly milestones",
            description = "Nothing is stored.")
    @Extension(name = "x-problems", value = "impossible-trajectory")
    public BackCastQuestion.Answer backCast(@NotNull @Valid BackCastQuestion question) {
        return question.answer();
    }
}
