package io.plumbline.alignment.map;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A corner of an arrow. */
@Schema(name = "MapPoint")
public record Point(
        @Schema(examples = "340") double x,
        @Schema(examples = "172") double y) {

    Point moved(double right, double down) {
        return new Point(x + right, y + down);
    }
}
