package io.plumbline.alignment.link.rest;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.plumbline.alignment.link.LinkAnswer;
import io.plumbline.alignment.link.LinkSnapshot;
import io.plumbline.platform.PlanRevision;
import io.plumbline.platform.Precondition;
import jakarta.ws.rs.core.HttpHeaders;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** A link, and the plan's revision that the verdict covers with it. */
@Schema(name = "LinkAtRevision")
public record LinkView(
        @JsonUnwrapped LinkSnapshot link,

        @Schema(description = "The plan's revision that the verdict covers")
        long planRevision) {

    static ResponseBuilder<LinkView> answer(LinkAnswer answer) {
        return ResponseBuilder.ok(new LinkView(answer.link(), answer.planRevision()))
                .header(HttpHeaders.ETAG, Precondition.tag(answer.link().version()))
                .header(PlanRevision.HEADER, answer.planRevision());
    }
}
