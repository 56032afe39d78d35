package io.plumbline.alignment.whatif.rest;

import io.plumbline.alignment.verdict.Coverage;
import io.plumbline.alignment.whatif.ClosingGap;
import io.plumbline.alignment.whatif.GapQuestion;
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

@Path("/targets/{targetId}/gap-closings")
@Tag(name = "What-ifs")
public class GapClosingResource {

    private final ClosingGap closing;
    private final Coverage coverage;

    GapClosingResource(ClosingGap closing, Coverage coverage) {
        this.closing = closing;
        this.coverage = coverage;
    }

    @POST
    @RolesAllowed({Role.PLANNER, Role.APPROVER, Role.REVIEWER})
    @Costly
    @Operation(
            operationId = "closeGap",
            summary = "Which drivers would have to move, and by how much, for a target to be what it is given",
            description =
                    "Works through sums, linear formulas and elasticities: for a sum that is broken, a formula that does not hold, drivers that"
                            + " do not suffice, or a goal that is asked about. Each proposal was checked as a what-if; nothing is kept. Of drivers that could bring"
                            + " all of it alone, the ten largest are tried.")
    @Extension(name = "x-problems", value = "not-found unknown-target plan-copy-behind")
    public GapClosings close(
            @RestPath UUID targetId, @RestQuery @Min(0) Long minRevision, @NotNull @Valid GapQuestion question) {
        coverage.awaitPlanOf(targetId, minRevision);
        return GapClosings.of(closing.close(targetId, question));
    }
}
