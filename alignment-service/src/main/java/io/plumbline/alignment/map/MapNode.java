package io.plumbline.alignment.map;

import io.plumbline.alignment.graph.TargetState;
import io.plumbline.alignment.rule.Outcome;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A target in its lane. */
@Schema(name = "MapNode")
public record MapNode(
        UUID targetId,
        @Schema(examples = "New customers") String name,
        @Schema(examples = "CUSTOMER") String perspective,

        @Schema(description = "The lane, 0 is the topmost", examples = "1")
        int row,

        @Schema(
                description = "The place in the lane, 0 is the leftmost; chosen so that few arrows cross",
                examples = "2")
        int column,

        TargetState state,
        @Schema(examples = "WARN") Outcome verdict,
        @Schema(examples = "false") boolean nebulous,
        @Schema(examples = "false") boolean apex,

        @Schema(description = "What the rules have to say against it, the worst first")
        List<String> remarks,

        @Schema(description = "What is written on the card, in lines")
        Card card,

        Place place) {}
