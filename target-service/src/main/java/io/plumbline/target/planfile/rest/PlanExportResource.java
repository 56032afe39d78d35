package io.plumbline.target.planfile.rest;

import io.plumbline.platform.Costly;
import io.plumbline.platform.PlanRevision;
import io.plumbline.platform.QueryParameter;
import io.plumbline.platform.Role;
import io.plumbline.target.plan.Plan;
import io.plumbline.target.plan.PlanSnapshot;
import io.plumbline.target.plan.Plans;
import io.plumbline.target.planfile.DocumentWriter;
import io.plumbline.target.planfile.ExportingPlan;
import io.plumbline.target.planfile.FileFormat;
import io.plumbline.target.planfile.PlanFileWriter;
import io.plumbline.target.planfile.sheet.SheetWriter;
import io.plumbline.target.planfile.sheet.SheetWriter.PeriodsIn;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.Variant;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/plans/{planId}/export")
@Tag(name = "Plan files")
public class PlanExportResource {

    private final ExportingPlan exporting;
    private final Plans plans;

    PlanExportResource(ExportingPlan exporting, Plans plans) {
        this.exporting = exporting;
        this.plans = plans;
    }

    @GET
    @RolesAllowed(Role.VIEWER)
    @Produces({MediaType.APPLICATION_JSON, PlanMediaTypes.YAML, PlanMediaTypes.CSV, PlanMediaTypes.XLSX})
    @Costly
    @Operation(
            operationId = "exportPlan",
            summary = "Export a plan as a file",
            description =
                    "Accept chooses the form; format does where a browser chooses Accept. The file shows one revision of"
                            + " the plan, streams however large it is, and changes nothing when it is imported again. Retired targets"
                            + " are left out. Text that a spreadsheet would run as a formula gets an apostrophe in front.")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = PlanDocument.class)),
                @Content(mediaType = PlanMediaTypes.YAML, schema = @Schema(implementation = PlanDocument.class)),
                @Content(mediaType = PlanMediaTypes.CSV, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = PlanMediaTypes.XLSX, schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    @Extension(name = "x-problems", value = "not-found not-acceptable malformed-request invalid-value")
    public Response export(
            @RestPath UUID planId,
            @Parameter(description = "Instead of Accept", schema = @Schema(implementation = FileFormat.class))
                    @RestQuery
                    String format,
            @Parameter(
                            description =
                                    "CSV and XLSX: whether the years are columns (the default), or rows below each other",
                            schema = @Schema(implementation = PeriodsIn.class))
                    @RestQuery
                    String periods,
            @Context Request request) {
        var plan = QuarkusTransaction.requiringNew().call(() -> snapshot(plans.get(planId)));
        var asked = QueryParameter.choice("format", format, FileFormat.class);
        var layout = QueryParameter.choice("periods", periods, PeriodsIn.class);
        var type = asked == null ? accepted(request) : PlanMediaTypes.type(asked);
        if (type == null) {
            return Response.status(Response.Status.NOT_ACCEPTABLE).build();
        }
        var chosen = PlanMediaTypes.format(type);
        StreamingOutput body = stream -> {
            try (var writer = writer(chosen, layout == null ? PeriodsIn.COLUMNS : layout, stream)) {
                exporting.write(plan, writer);
            }
        };
        return Response.ok(body)
                .type(chosen == FileFormat.CSV ? type.withCharset("UTF-8") : type)
                .header(PlanRevision.HEADER, plan.revision())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"plan-" + planId + "."
                                + chosen.name().toLowerCase(Locale.ROOT) + "\"")
                .build();
    }

    private static PlanSnapshot snapshot(Plan plan) {
        return plan.snapshot();
    }

    private static MediaType accepted(Request request) {
        var variants = Variant.mediaTypes(
                        MediaType.APPLICATION_JSON_TYPE,
                        PlanMediaTypes.type(FileFormat.YAML),
                        PlanMediaTypes.type(FileFormat.CSV),
                        PlanMediaTypes.type(FileFormat.XLSX))
                .build();
        var chosen = request.selectVariant(variants);
        return chosen == null ? null : chosen.getMediaType();
    }

    private PlanFileWriter writer(FileFormat format, PeriodsIn periods, OutputStream stream) throws IOException {
        return switch (format) {
            case JSON -> DocumentWriter.json(stream);
            case YAML -> DocumentWriter.yaml(stream);
            case CSV -> SheetWriter.csv(stream, periods);
            case XLSX -> SheetWriter.xlsx(stream, periods);
        };
    }
}
