package io.plumbline.alignment.whatif.rest;

import io.plumbline.alignment.verdict.Coverage;
import io.plumbline.alignment.whatif.Supposing;
import io.plumbline.platform.Costly;
import io.plumbline.platform.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/plans/{planId}/what-ifs")
@Tag(name = "What-ifs", description = "The plan as it would be; nothing is stored")
public class WhatIfResource {

    private final Supposing supposing;
    private final Coverage coverage;

    WhatIfResource(Supposing supposing, Coverage coverage) {
        this.supposing = supposing;
        this.coverage = coverage;
    }

    @POST
    @RolesAllowed({Role.PLANNER, Role.APPROVER, Role.REVIEWER})
    @Costly
    @Operation(
            operationId = "suppose",
            summary = "Check a plan with up to 1,000 hypothetical changes",
            description =
                    "The same rules on a fork of the plan. A pure question: it is answered with 200, and nothing is kept.")
    @Extension(name = "x-problems", value = "not-found unknown-target plan-copy-behind")
    public WhatIfAnswer suppose(
            @RestPath UUID planId, @RestQuery @Min(0) Long minRevision, @NotNull @Valid WhatIfRequest request) {
        coverage.await(planId, minRevision);
        return WhatIfAnswer.of(planId, supposing.suppose(planId, request.suppositions()));
    }
}
