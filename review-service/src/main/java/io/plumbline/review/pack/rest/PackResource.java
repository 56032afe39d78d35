package io.plumbline.review.pack.rest;

import io.plumbline.platform.Costly;
import io.plumbline.platform.Role;
import io.plumbline.review.pack.AssemblingPack;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/reviews/{reviewId}/pack")
@Tag(name = "Review packs", description = "What a review looked at and decided, to print or to calculate on")
public class PackResource {

    private static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final AssemblingPack assembling;

    PackResource(AssemblingPack assembling) {
        this.assembling = assembling;
    }

    @GET
    @RolesAllowed(Role.VIEWER)
    @Produces("text/html;charset=UTF-8")
    @Operation(operationId = "readPack", summary = "Read the pack of a review as a page to print")
    @Extension(name = "x-problems", value = "not-found not-acceptable illegal-transition")
    public RestResponse<String> page(@RestPath UUID reviewId) {
        return RestResponse.ResponseBuilder.ok(assembling.page(reviewId))
                .header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'")
                .build();
    }

    @GET
    @RolesAllowed(Role.VIEWER)
    @Path("targets.csv")
    @Produces("text/csv;charset=UTF-8")
    @Costly
    @Operation(operationId = "readPackAsCsv", summary = "Read the targets of a pack as CSV")
    @Extension(name = "x-problems", value = "not-found not-acceptable illegal-transition")
    public String commaSeparated(@RestPath UUID reviewId) {
        return assembling.commaSeparated(reviewId);
    }

    @GET
    @RolesAllowed(Role.VIEWER)
    @Path("pack.xlsx")
    @Produces(WORKBOOK)
    @Costly
    @Operation(
            operationId = "readPackAsWorkbook",
            summary = "Read targets, decisions and actions of a pack as an Excel workbook")
    @Extension(name = "x-problems", value = "not-found not-acceptable illegal-transition")
    public RestResponse<byte[]> workbook(@RestPath UUID reviewId) {
        return RestResponse.ResponseBuilder.ok(assembling.workbook(reviewId))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"review-pack.xlsx\"")
                .build();
    }
}
