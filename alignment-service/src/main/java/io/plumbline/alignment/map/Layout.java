package io.plumbline.alignment.map;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.elk.alg.layered.options.GreedySwitchType;

/**
 * Where cards, arrows and their labels stand.
 *
 * @param lanes the topmost first
 * @param routes in the order in which the wires were given
 */
record Layout(double width, double height, List<Place> lanes, Map<UUID, Place> cards, List<Route> routes) {

    static final double EMPTY_LANE = 34;

    /** A card that wants a place in a lane; 0 is the topmost. */
    record Box(UUID id, int lane, double width, double height) {}

    /** An arrow that wants a way between two cards, with a label on it unless that is empty. */
    record Wire(UUID from, UUID to, String label, double labelWidth, double labelHeight) {}

    /** The way of an arrow from its tail to its head, and the place of its label, null if it has none. */
    record Route(List<Point> points, Place label) {

        Route moved(double right, double down) {
            return new Route(
                    points.stream().map(point -> point.moved(right, down)).toList(),
                    label == null ? null : label.moved(right, down));
        }
    }

    /** A way to find a layout. */
    interface Algorithm {

        Layout of(int laneCount, List<Box> boxes, List<Wire> wires);
    }

    /**
     * The layered layout, unless something is not where it belongs: on rare graphs the kernel fails, or leaves a card in a lane that is not its
     * own. It may do better without its last step against crossings; else the layout is a plain one, which is always tidy.
     */
    static Layout of(int laneCount, List<Box> boxes, List<Wire> wires) {
        for (var lastStep : List.of(GreedySwitchType.TWO_SIDED, GreedySwitchType.OFF)) {
            var layered = LayeredLayout.find(laneCount, boxes, wires, lastStep);
            if (layered.isPresent() && new Tidiness(layered.get(), boxes, wires).isTidy()) {
                return layered.get();
            }
        }
        return PlainLayout.of(laneCount, boxes, wires);
    }

    /** Lanes of which each reaches half way to its neighbours' cards, from where the cards of each begin and end. */
    static List<Place> lanes(double[] tops, double[] bottoms, double width) {
        var lanes = new ArrayList<Place>();
        for (int lane = 0; lane < tops.length; lane++) {
            double top = lane == 0 ? tops[0] : (bottoms[lane - 1] + tops[lane]) / 2;
            double bottom = lane == tops.length - 1 ? bottoms[lane] : (bottoms[lane] + tops[lane + 1]) / 2;
            lanes.add(new Place(0, top, width, bottom - top));
        }
        return lanes;
    }

    Place lane(int lane) {
        return lanes.get(lane);
    }

    Place card(UUID id) {
        return cards.get(id);
    }

    Route route(int wire) {
        return routes.get(wire);
    }
}
