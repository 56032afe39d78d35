package io.plumbline.alignment.map;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A perspective across the map. */
@Schema(name = "MapLane")
public record MapLane(
        @Schema(examples = "CUSTOMER") String perspective,
        @Schema(examples = "Customer") String name,

        @Schema(description = "0 is the topmost", examples = "1")
        int row,

        @Schema(examples = "4") int nodes,
        Place place) {}
