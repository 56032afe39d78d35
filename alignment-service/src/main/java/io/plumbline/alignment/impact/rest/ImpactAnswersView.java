package io.plumbline.alignment.impact.rest;

import io.plumbline.alignment.impact.ImpactAnswers;
import io.plumbline.alignment.impact.StatedImpact;
import io.plumbline.platform.PlanRevision;
import io.plumbline.platform.Precondition;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Both answers of a target; version 0 means that nothing was answered yet. */
@Schema(name = "ImpactAnswers")
public record ImpactAnswersView(
        UUID targetId,
        UUID planId,
        int version,
        @Schema(nullable = true) StatedImpact ownPerspective,
        @Schema(nullable = true) StatedImpact otherPerspectives,

        @Schema(description = "When somebody last gave or affirmed them", nullable = true)
        Instant affirmedAt,

        @Schema(examples = "Head of strategy", nullable = true)
        String affirmedBy,

        @Schema(description = "The plan's revision that the verdict covers")
        long planRevision) {

    static RestResponse<ImpactAnswersView> ok(ImpactAnswers answers, long planRevision) {
        var view = new ImpactAnswersView(
                answers.targetId(),
                answers.planId(),
                answers.version(),
                answers.ownPerspective(),
                answers.otherPerspectives(),
                answers.affirmedAt(),
                answers.affirmedBy(),
                planRevision);
        return tagged(view);
    }

    static RestResponse<ImpactAnswersView> open(UUID targetId, UUID planId, long planRevision) {
        return tagged(new ImpactAnswersView(targetId, planId, 0, null, null, null, null, planRevision));
    }

    private static RestResponse<ImpactAnswersView> tagged(ImpactAnswersView view) {
        return ResponseBuilder.ok(view)
                .header(HttpHeaders.ETAG, Precondition.tag(view.version()))
                .header(PlanRevision.HEADER, view.planRevision())
                .build();
    }
}
