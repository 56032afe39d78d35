package io.plumbline.subscription.rebuild;

import io.plumbline.platform.Caller;
import io.plumbline.platform.Costly;
import io.plumbline.platform.Refusal;
import io.plumbline.platform.Role;
import io.quarkus.arc.properties.UnlessBuildProperty;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** A service that keeps no copies of another's data says so in its build ({@code plumbline.copies=none}) and does not offer this. */
@Path("/rebuilds")
@UnlessBuildProperty(name = "plumbline.copies", stringValue = "none", enableIfMissing = true)
@Tag(name = "Rebuilds", description = "The copies of another service's data, put right from the start of its topic")
public class RebuildResource {

    private final RebuildingCopies rebuilding;
    private final Caller caller;

    RebuildResource(RebuildingCopies rebuilding, Caller caller) {
        this.rebuilding = rebuilding;
        this.caller = caller;
    }

    @POST
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.ADMIN)
    @Costly
    @Operation(
            operationId = "beginRebuild",
            summary = "Rebuild the copies of the organisation from the topic's start",
            description =
                    "Goes on in the background while everything is served. What is missing or was damaged is written as it was told, and what follows from it is derived again; what is newer stays.")
    @APIResponseSchema(value = Rebuild.class, responseCode = "202")
    @Extension(name = "x-problems", value = "illegal-transition")
    public RestResponse<Rebuild> begin() {
        return RestResponse.status(RestResponse.Status.ACCEPTED, rebuilding.begin());
    }

    @GET
    @Path("latest")
    @RolesAllowed(Role.ADMIN)
    @Operation(operationId = "readLatestRebuild", summary = "Read how far the latest rebuild has come")
    @APIResponseSchema(Rebuild.class)
    @Extension(name = "x-problems", value = "not-found")
    public Rebuild latest() {
        return rebuilding.find(caller.tenant()).orElseThrow(() -> Refusal.notFound("rebuild", "in this process"));
    }
}
