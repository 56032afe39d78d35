package io.plumbline.target.planfile.rest;

import io.plumbline.platform.Caller;
import io.plumbline.platform.Costly;
import io.plumbline.platform.Idempotency;
import io.plumbline.platform.Page;
import io.plumbline.platform.QueryParameter;
import io.plumbline.platform.Refusal;
import io.plumbline.platform.Role;
import io.plumbline.target.plan.Plans;
import io.plumbline.target.planfile.DocumentReader;
import io.plumbline.target.planfile.FileFormat;
import io.plumbline.target.planfile.ImportOrder;
import io.plumbline.target.planfile.ImportSnapshot;
import io.plumbline.target.planfile.PlanFileReader;
import io.plumbline.target.planfile.PlanImports;
import io.plumbline.target.planfile.RunningImports;
import io.plumbline.target.planfile.sheet.SheetReader;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.io.File;
import java.time.Clock;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/plan-imports")
@Tag(name = "Plan files", description = "Whole plans in and out: JSON, YAML, CSV, XLSX")
public class PlanImportResource {

    private final RunningImports running;
    private final PlanImports imports;
    private final Plans plans;
    private final Idempotency idempotency;
    private final Caller caller;
    private final Clock clock;

    PlanImportResource(
            RunningImports running,
            PlanImports imports,
            Plans plans,
            Idempotency idempotency,
            Caller caller,
            Clock clock) {
        this.running = running;
        this.imports = imports;
        this.plans = plans;
        this.idempotency = idempotency;
        this.caller = caller;
        this.clock = clock;
    }

    @POST
    @RolesAllowed(Role.PLANNER)
    @Consumes({MediaType.APPLICATION_JSON, PlanMediaTypes.YAML, PlanMediaTypes.CSV, PlanMediaTypes.XLSX})
    @Produces(MediaType.APPLICATION_JSON)
    @Costly
    @Operation(
            operationId = "importPlan",
            summary = "Import a plan from a file",
            description =
                    "Begins a plan, or changes the one that planId names: KPIs and targets that are new are added, those"
                            + " that differ are revised, the others stay as they are, and so does what the file does not hold."
                            + " A target is found by its id, else by KPI code, perspective and name. Everything is kept, or nothing."
                            + " JSON and YAML hold outline, KPIs and targets (contracts/plan-file); CSV and XLSX hold targets with"
                            + " their years in columns, or one row per target and year. Accepted at once; read the import for its"
                            + " progress and what came of it. A dry run lists every problem with its place and keeps nothing.")
    @RequestBody(
            required = true,
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = PlanDocument.class)),
                @Content(mediaType = PlanMediaTypes.YAML, schema = @Schema(implementation = PlanDocument.class)),
                @Content(mediaType = PlanMediaTypes.CSV, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = PlanMediaTypes.XLSX, schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    @APIResponseSchema(value = ImportSnapshot.class, responseCode = "202")
    @Extension(name = "x-problems", value = "not-found")
    public Response importPlan(
            @HeaderParam(Idempotency.HEADER) String key,
            @Parameter(
                            description = "The plan to change; without it the file begins one",
                            schema = @Schema(implementation = UUID.class))
                    @RestQuery
                    String planId,
            @Parameter(
                            description = "Only find out what would happen",
                            schema = @Schema(implementation = Boolean.class, defaultValue = "false"))
                    @RestQuery
                    String dryRun,
            @Parameter(
                            description = "Why; kept with every version that the import makes. Needed to change a plan",
                            example = "Budget round of December")
                    @RestQuery
                    @Size(max = 2000)
                    String reason,
            @Parameter(
                            description = "CSV and XLSX: whether the comma is the decimal sign in texts",
                            schema = @Schema(implementation = Boolean.class, defaultValue = "false"))
                    @RestQuery
                    String decimalComma,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.CONTENT_TYPE) MediaType type,
            File file) {
        if (type == null) {
            throw new NotSupportedException();
        }
        var order = new ImportOrder(
                QueryParameter.id("planId", planId),
                PlanMediaTypes.format(type),
                QueryParameter.flag("dryRun", dryRun),
                reason,
                caller.has(Role.APPROVER));
        requireReason(order);
        var upload = new Upload(
                order,
                QueryParameter.flag("decimalComma", decimalComma),
                key == null ? null : Fingerprint.of(file.toPath()));
        return idempotency.once(key, "importPlan", upload, () -> accepted(upload, file.toPath()));
    }

    private void requireReason(ImportOrder order) {
        if (order.planId() == null) {
            return;
        }
        QuarkusTransaction.requiringNew().run(() -> plans.get(order.planId()));
        if (!order.dryRun() && (order.reason() == null || order.reason().isBlank())) {
            throw Refusal.invalid("reason", "Say why the plan changes: the reason is kept with each version.");
        }
    }

    /** What makes two requests the same. */
    record Upload(ImportOrder order, boolean decimalComma, String fingerprint) {}

    private RestResponse<ImportSnapshot> accepted(Upload upload, java.nio.file.Path file) {
        var begun = running.start(upload.order(), reader(upload.order().format(), upload.decimalComma()), file);
        return RestResponse.ResponseBuilder.ok(begun)
                .status(RestResponse.Status.ACCEPTED)
                .location(UriBuilder.fromResource(PlanImportResource.class)
                        .path("{id}")
                        .build(begun.id()))
                .build();
    }

    private PlanFileReader reader(FileFormat format, boolean decimalComma) {
        return switch (format) {
            case JSON -> DocumentReader.json();
            case YAML -> DocumentReader.yaml(UploadSize.LARGEST);
            case CSV -> SheetReader.csv(decimalComma);
            case XLSX -> SheetReader.xlsx(decimalComma);
        };
    }

    @GET
    @RolesAllowed(Role.VIEWER)
    @Operation(operationId = "listPlanImports", summary = "List imports in order of creation")
    @Extension(name = "x-problems", value = "malformed-request invalid-value")
    @Transactional
    public Page<ImportSnapshot> list(
            @RestQuery String cursor, @RestQuery @DefaultValue("50") @Min(1) @Max(Page.MAXIMUM_LIMIT) int limit) {
        return imports.page(cursor, limit, clock.instant());
    }

    @GET
    @RolesAllowed(Role.VIEWER)
    @Path("{importId}")
    @Operation(operationId = "readPlanImport", summary = "Read an import: progress, problems, result")
    @APIResponseSchema(ImportSnapshot.class)
    @Extension(name = "x-problems", value = "not-found")
    @Transactional
    public ImportSnapshot read(@RestPath UUID importId) {
        return imports.get(importId).snapshot(clock.instant());
    }
}
