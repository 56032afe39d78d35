package io.plumbline.target.target.rest;

import io.plumbline.platform.Page;
import io.plumbline.platform.Role;
import io.plumbline.target.target.Targets;
import io.plumbline.target.version.Comparing;
import io.plumbline.target.version.Comparing.Comparison;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/targets/{targetId}/versions")
@Tag(name = "Targets")
public class TargetVersionResource {

    private final Targets targets;
    private final Comparing comparing;

    TargetVersionResource(Targets targets, Comparing comparing) {
        this.targets = targets;
        this.comparing = comparing;
    }

    @GET
    @RolesAllowed(Role.VIEWER)
    @Operation(operationId = "listTargetVersions", summary = "List all versions of a target, the first one first")
    @Extension(name = "x-problems", value = "not-found malformed-request invalid-value")
    @Transactional
    public Page<VersionView> list(
            @RestPath UUID targetId,
            @RestQuery String cursor,
            @RestQuery @DefaultValue("50") @Min(1) @Max(Page.MAXIMUM_LIMIT) int limit) {
        return targets.pageVersions(targetId, cursor, limit).map(VersionView::of);
    }

    @GET
    @RolesAllowed(Role.VIEWER)
    @Path("differences")
    @Operation(
            operationId = "compareTargetVersions",
            summary = "Say what lies between two versions of a target",
            description = "Either may be the older one. Each value that differs has a JSON pointer into the target.")
    @Extension(name = "x-problems", value = "not-found malformed-request invalid-value")
    @Transactional
    public Comparison compare(
            @RestPath UUID targetId,
            @RestQuery @NotNull @Min(1) @Parameter(example = "1") Integer from,
            @RestQuery @NotNull @Min(1) @Parameter(example = "2") Integer to) {
        return comparing.compare(
                from, to, version -> targets.getVersion(targetId, version).target());
    }
}
