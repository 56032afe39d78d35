package io.plumbline.target.backcast.rest;

import io.plumbline.platform.Role;
import io.plumbline.target.backcast.BackCastAnswer;
import io.plumbline.target.backcast.BackCastQuestion;
import io.plumbline.target.backcast.ShapeQuestion;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/")
@Tag(name = "Back-casts", description = "From a goal backwards to the years; a pure calculation")
public class BackCastResource {

    @POST
    @RolesAllowed(Role.VIEWER)
    @Path("back-casts")
    @Operation(
            operationId = "backCast",
            summary = "Work backwards from a goal to yearly milestones",
            description =
                    "Nothing is stored. With a largest step the answer says whether the way is feasible, which constraint"
                            + " binds, and the smallest changes that would make it possible.")
    @Extension(name = "x-problems", value = "impossible-trajectory")
    public BackCastAnswer backCast(@NotNull @Valid BackCastQuestion question) {
        return question.answer();
    }

    @POST
    @RolesAllowed(Role.VIEWER)
    @Path("shape-comparisons")
    @Operation(
            operationId = "compareShapes",
            summary = "Draw the same goal in several shapes",
            description = "Nothing is stored. A shape that is impossible here says why and does not spoil the others.")
    @Extension(name = "x-problems", value = "impossible-trajectory")
    public ShapeQuestion.Answer compareShapes(@NotNull @Valid ShapeQuestion question) {
        return question.answer();
    }
}
