package io.plumbline.alignment.map;

import java.util.List;

/** Whether all of a layout is where it belongs: cards in their lanes and apart, arrows around the cards, labels on free ground. */
record Tidiness(Layout layout, List<Layout.Box> boxes, List<Layout.Wire> wires) {

    /** Lines of cards and arrows may touch. */
    private static final double TOUCH = 1;

    boolean isTidy() {
        return boxes.stream().allMatch(this::isInItsLane)
                && areApart(boxes.stream().map(box -> layout.card(box.id())).toList())
                && areApart(layout.routes().stream()
                        .map(Layout.Route::label)
                        .filter(label -> label != null)
                        .toList())
                && layout.routes().stream().allMatch(this::isOnFreeGround);
    }

    private boolean isInItsLane(Layout.Box box) {
        var card = layout.card(box.id());
        var lane = layout.lane(box.lane());
        return card.y() >= lane.y() && card.bottom() <= lane.bottom();
    }

    private static boolean areApart(List<Place> places) {
        for (int one = 0; one < places.size(); one++) {
            for (int other = one + 1; other < places.size(); other++) {
                if (places.get(one).overlaps(places.get(other), 0)) {
                    return false;
                }
            }
        }
        return true;
    }

    private boolean isOnFreeGround(Layout.Route route) {
        var points = route.points();
        if (points.size() < 2) {
            return false;
        }
        for (var box : boxes) {
            var card = layout.card(box.id());
            if (route.label() != null && card.overlaps(route.label(), 0)) {
                return false;
            }
            for (int index = 1; index < points.size(); index++) {
                if (card.overlaps(Place.between(points.get(index - 1), points.get(index)), TOUCH)) {
                    return false;
                }
            }
        }
        return true;
    }
}
