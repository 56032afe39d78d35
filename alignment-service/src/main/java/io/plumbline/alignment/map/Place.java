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

    /** What two points span. */
    static Place between(Point one, Point other) {
        return new Place(
                Math.min(one.x(), other.x()),
                Math.min(one.y(), other.y()),
                Math.abs(one.x() - other.x()),
                Math.abs(one.y() - other.y()));
    }

    /** @param touch how deep one may reach into the other without overlapping it */
    boolean overlaps(Place other, double touch) {
        return x + touch < other.right()
                && other.x + touch < right()
                && y + touch < other.bottom()
                && other.y + touch < bottom();
    }

    Place moved(double right, double down) {
        return new Place(x + right, y + down, width, height);
    }
}
