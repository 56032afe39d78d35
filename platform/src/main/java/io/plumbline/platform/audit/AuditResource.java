package io.plumbline.platform.audit;

import io.plumbline.platform.Page;
import io.plumbline.platform.QueryParameter;
import io.plumbline.platform.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/audit-entries")
@Tag(name = "Audit", description = "Who changed what, when and why; append-only, each entry chained to the one before")
public class AuditResource {

    private final AuditTrail trail;

    AuditResource(AuditTrail trail) {
        this.trail = trail;
    }

    /**
     * For administrators alone: the trail shows what every person did, down to single votes. What a plan's readers need, its versions
     * with who and why, they see beside the plan.
     */
    @GET
    @RolesAllowed(Role.ADMIN)
    @Operation(operationId = "listAuditEntries", summary = "List who changed what, when and why, in the order of time")
    @Extension(name = "x-problems", value = "malformed-request invalid-value")
    public Page<AuditEntry> list(
            @Parameter(description = "Only changes of the thing with this id") @RestQuery @Size(max = 200)
                    String subject,
            @Parameter(description = "Only changes by this person or service") @RestQuery @Size(max = 200) String actor,
            @Parameter(description = "Only changes from this instant on, such as 2027-06-30T12:00:00Z") @RestQuery
                    String since,
            @RestQuery String cursor,
            @RestQuery @DefaultValue("50") @Min(1) @Max(Page.MAXIMUM_LIMIT) int limit) {
        var wanted = new AuditTrail.Wanted(subject, actor, QueryParameter.instant("since", since));
        return Page.numbered(trail.list(wanted, Page.afterNumber(cursor), limit + 1), limit, AuditEntry::number);
    }
}
