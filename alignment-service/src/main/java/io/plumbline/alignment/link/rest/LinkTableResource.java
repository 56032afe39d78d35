package io.plumbline.alignment.link.rest;

import io.plumbline.alignment.link.ImportingLinks;
import io.plumbline.alignment.link.LinkRow;
import io.plumbline.alignment.link.Links;
import io.plumbline.alignment.verdict.Coverage;
import io.plumbline.alignment.verdict.Reading;
import io.plumbline.platform.Costly;
import io.plumbline.platform.Idempotency;
import io.plumbline.platform.PlanRevision;
import io.plumbline.platform.Refusal;
import io.plumbline.platform.Role;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Many links at once, out and in: what comes out may be changed and put in again. */
@Path("/plans/{planId}/link-table")
@Tag(name = "Links")
public class LinkTableResource {

    private static final int MOST_LINKS = 10_000;
    private static final String CSV = "text/csv";

    private final ImportingLinks importing;
    private final Links links;
    private final Reading reading;
    private final Coverage coverage;
    private final Idempotency idempotency;

    LinkTableResource(
            ImportingLinks importing, Links links, Reading reading, Coverage coverage, Idempotency idempotency) {
        this.importing = importing;
        this.links = links;
        this.reading = reading;
        this.coverage = coverage;
        this.idempotency = idempotency;
    }

    /** All links of a plan. */
    @Schema(name = "LinkRows", examples = """
                    {"links": [{"kind": "CAUSAL", "fromCode": "innovation", "toCode": "price", "sign": "POSITIVE", "lagMonths": 6},
                     {"kind": "ADDITIVE", "fromCode": "price", "toCode": "existing_customers"}]}""")
    public record LinkRows(@NotEmpty @Size(max = MOST_LINKS) List<@NotNull @Valid LinkRow> links) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.PLANNER)
    @Costly
    @Operation(
            operationId = "importLinks",
            summary = "Make or revise many links of a plan at once, as JSON",
            description =
                    "All or nothing: every problem of every row is listed. A row with the id of a link revises it. One check covers all.")
    @APIResponseSchema(value = ImportingLinks.Imported.class, responseCode = "200")
    @Extension(
            name = "x-problems",
            value = "not-found illegal-transition malformed-request invalid-value plan-copy-behind limit-reached")
    public Response take(
            @RestPath UUID planId,
            @HeaderParam(Idempotency.HEADER) String key,
            @RestQuery @Min(0) Long minRevision,
            @NotNull @Valid LinkRows rows) {
        coverage.await(planId, minRevision);
        return idempotency.once(key, "importLinks " + planId, rows, () -> imported(planId, rows.links()));
    }

    @POST
    @Path("csv")
    @Consumes(CSV)
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.PLANNER)
    @Costly
    @Operation(
            operationId = "importLinksAsCsv",
            summary = "Make or revise many links of a plan at once, as comma separated values",
            description = "The first line names the columns. Otherwise as the import of JSON.")
    @APIResponseSchema(value = ImportingLinks.Imported.class, responseCode = "200")
    @Extension(
            name = "x-problems",
            value = "not-found illegal-transition malformed-request invalid-value plan-copy-behind limit-reached")
    public Response takeCsv(
            @RestPath UUID planId,
            @HeaderParam(Idempotency.HEADER) String key,
            @RestQuery @Min(0) Long minRevision,
            @NotNull String csv) {
        coverage.await(planId, minRevision);
        var rows = LinkTable.read(csv);
        if (rows.isEmpty() || rows.size() > MOST_LINKS) {
            throw Refusal.invalid("/links", "A table has from 1 to " + MOST_LINKS + " rows.");
        }
        return idempotency.once(key, "importLinks " + planId, rows, () -> imported(planId, rows));
    }

    private RestResponse<ImportingLinks.Imported> imported(UUID planId, List<LinkRow> rows) {
        var imported = importing.take(planId, rows);
        return ResponseBuilder.ok(imported)
                .header(PlanRevision.HEADER, imported.planRevision())
                .build();
    }

    @GET
    @RolesAllowed(Role.VIEWER)
    @Costly
    @Operation(operationId = "exportLinks", summary = "Read all links of a plan at once, as JSON")
    @Extension(name = "x-problems", value = "not-found")
    public LinkRows all(@RestPath UUID planId) {
        return new LinkRows(rows(planId));
    }

    @GET
    @Path("csv")
    @Produces(CSV)
    @RolesAllowed(Role.VIEWER)
    @Costly
    @Operation(
            operationId = "exportLinksAsCsv",
            summary = "Read all links of a plan at once, as comma separated values")
    @Extension(name = "x-problems", value = "not-found")
    public String allAsCsv(@RestPath UUID planId) {
        return LinkTable.write(rows(planId).stream());
    }

    private List<LinkRow> rows(UUID planId) {
        return QuarkusTransaction.requiringNew().call(() -> {
            var model = reading.checkOfPlan(planId).model();
            return links.listRows(planId, model);
        });
    }
}
