package io.plumbline.alignment.verdict.rest;

import io.plumbline.alignment.verdict.FullCheck;
import io.plumbline.platform.Costly;
import io.plumbline.platform.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path("/plans/{planId}/full-check")
@Tag(name = "Verdicts")
public class FullCheckResource {

    private final FullCheck fullCheck;

    FullCheckResource(FullCheck fullCheck) {
        this.fullCheck = fullCheck;
    }

    @GET
    @RolesAllowed(Role.VIEWER)
    @Costly
    @Operation(
            operationId = "readFullCheck",
            summary = "Judge a plan anew and compare with the verdicts that re-checks have left",
            description =
                    "For operators. Changes of the plan wait meanwhile. A difference by the same rules is a defect: report it, and rebuild the copies.")
    @APIResponseSchema(FullCheckView.class)
    @Extension(name = "x-problems", value = "not-found")
    public FullCheckView read(@RestPath UUID planId) {
        return FullCheckView.of(fullCheck.compare(planId));
    }

    /** Whether the kept verdicts are those of a full check. */
    @Schema(name = "FullCheck", examples = """
                    {"planId": "0198f3a2-6b1c-7d52-9c41-5e0f2f6a7b10", "planRevision": 17, "targets": 14, "sameRules": true, "equal": true, "differing": 0,
                     "targetsThatDiffer": []}""")
    public record FullCheckView(
            UUID planId,
            long planRevision,
            int targets,

            @Schema(
                    description =
                            "False if the kept verdicts are from before an upgrade that changed the rules or their"
                                    + " words: the next change of the plan checks all of it, and until then a difference is no defect")
            boolean sameRules,

            boolean equal,
            int differing,

            @Schema(description = "The first twenty of them")
            List<UUID> targetsThatDiffer) {

        static FullCheckView of(FullCheck.Comparison found) {
            return new FullCheckView(
                    found.planId(),
                    found.planRevision(),
                    found.targets(),
                    found.sameRules(),
                    found.equal(),
                    found.differing(),
                    found.targetsThatDiffer());
        }
    }
}
