package io.plumbline.target.target.rest;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.plumbline.platform.PlanRevision;
import io.plumbline.platform.Precondition;
import io.plumbline.target.target.TargetAnswer;
import io.plumbline.target.target.TargetSnapshot;
import jakarta.ws.rs.core.HttpHeaders;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** A target, and the plan's revision at which it was read or changed. */
@Schema(name = "TargetAtRevision")
public record TargetView(
        @JsonUnwrapped TargetSnapshot target,

        @Schema(description = "The plan's revision; ask the other services for at least this one")
        long planRevision) {

    static ResponseBuilder<TargetView> answer(TargetAnswer answer) {
        return ResponseBuilder.ok(new TargetView(answer.target(), answer.planRevision()))
                .header(HttpHeaders.ETAG, Precondition.tag(answer.target().version()))
                .header(PlanRevision.HEADER, answer.planRevision());
    }

    static RestResponse<TargetView> ok(TargetAnswer answer) {
        return answer(answer).build();
    }
}
