package io.plumbline.review.actual.rest;

import io.plumbline.platform.Page;
import io.plumbline.platform.Role;
import io.plumbline.review.actual.ListingOwedActuals;
import io.plumbline.review.actual.OwedActuals;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/owed-actuals")
@Tag(name = "Actuals")
public class OwedActualsResource {

    private final ListingOwedActuals listing;

    OwedActualsResource(ListingOwedActuals listing) {
        this.listing = listing;
    }

    @GET
    @RolesAllowed(Role.VIEWER)
    @Operation(
            operationId = "listOwedActuals",
            summary = "What do I owe? List the actuals that are still missing",
            description =
                    "A KPI that carries a target owes a value for each period of the plan that is over. In order of"
                            + " KPI codes.")
    @Extension(name = "x-problems", value = "malformed-request invalid-value")
    public OwedActuals list(
            @Parameter(description = "Owner of the KPIs; everybody's by default", example = "Head of sales") @RestQuery
                    String owner,
            @Parameter(
                            description = "Periods that ended by this day are owed; today by default",
                            example = "2027-07-15")
                    @RestQuery
                    LocalDate asOf,
            @RestQuery String cursor,
            @RestQuery @DefaultValue("50") @Min(1) @Max(Page.MAXIMUM_LIMIT) int limit) {
        return listing.list(owner, asOf, cursor, limit);
    }
}
