package io.plumbline.alignment.finding.rest;

import io.plumbline.alignment.finding.Findings;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path("/findings/{findingId}")
@Tag(name = "Findings")
public class FindingResource {

    private final Findings findings;

    FindingResource(Findings findings) {
        this.findings = findings;
    }

    @GET
    @Operation(operationId = "readFinding", summary = "Read a finding")
    @Extension(name = "x-problems", value = "not-found")
    @Transactional
    public FindingView read(@RestPath UUID findingId) {
        return FindingView.of(findings.get(findingId));
    }
}
