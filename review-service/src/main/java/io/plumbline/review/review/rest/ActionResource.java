package io.plumbline.review.review.rest;

import io.plumbline.platform.Role;
import io.plumbline.review.review.ActionSnapshot;
import io.plumbline.review.review.PromisingActions;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path("/actions/{actionId}/completion")
@Tag(name = "Reviews")
public class ActionResource {

    private final PromisingActions promising;

    ActionResource(PromisingActions promising) {
        this.promising = promising;
    }

    @POST
    @RolesAllowed({Role.REVIEWER, Role.OWNER})
    @Operation(operationId = "completeAction", summary = "Report an action as done")
    @Extension(name = "x-problems", value = "not-found")
    public ActionSnapshot complete(@RestPath UUID actionId) {
        return promising.finish(actionId);
    }
}
