package io.plumbline.alignment.map;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where something stands on the map, in units of the map's size; the origin is the top left corner. */
@Schema(name = "MapPlace")
public record Place(
        @Schema(examples = "248") double x,
        @Schema(examples = "96") double y,
        @Schema(examples = "184") double width,
        @Schema(examples = "76") double height) {

    public double right() {
        return x + width;
    }

    public double bottom() {
        return y + height;
    }

    Place moved(double right, double down) {
        return new Place(x + right, y + down, width, height);
    }
}
