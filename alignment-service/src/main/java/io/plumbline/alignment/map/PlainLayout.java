package io.plumbline.alignment.map;

import io.plumbline.alignment.map.Layout.Box;
import io.plumbline.alignment.map.Layout.Route;
import io.plumbline.alignment.map.Layout.Wire;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A layout that is tidy for every graph, though its arrows take longer ways than those of the {@link LayeredLayout}.
 *
 * <p>The cards of a lane stand in rows. Between the rows, above the first and below the last, run channels, in which each arrow has a track of
 * its own; an arrow that has to pass a row does so beside all cards. So no arrow meets a card, and no label another one.
 */
final class PlainLayout {

    private static final int MOST_IN_ROW = 8;
    private static final int SWEEPS = 6;
    private static final double BETWEEN_CARDS = 26;
    private static final double BETWEEN_TRACKS = 14;
    private static final double AROUND_LABELS = 4;
    private static final double CHANNEL = 24;

    private final List<Wire> wires;
    private final List<List<Box>> rows = new ArrayList<>();
    private final List<Integer> laneOfRow = new ArrayList<>();
    private final Map<UUID, Integer> rowOf = new HashMap<>();
    private final Map<UUID, Place> cards = new HashMap<>();
    private final double cardsWidth;

    /** How high the channel above each row has become, and below the last. */
    private final double[] channels;

    private final double[] rowTops;

    private PlainLayout(List<List<Box>> lanes, List<Wire> wires) {
        this.wires = wires;
        for (int lane = 0; lane < lanes.size(); lane++) {
            var boxes = lanes.get(lane);
            for (int first = 0; first == 0 || first < boxes.size(); first += MOST_IN_ROW) {
                var row = boxes.subList(first, Math.min(boxes.size(), first + MOST_IN_ROW));
                for (var box : row) {
                    rowOf.put(box.id(), rows.size());
                }
                rows.add(row);
                laneOfRow.add(lane);
            }
        }
        cardsWidth = rows.stream().mapToDouble(PlainLayout::width).max().orElse(0);
        channels = new double[rows.size() + 1];
        rowTops = new double[rows.size() + 1];
        Arrays.fill(channels, CHANNEL);
    }

    static Layout of(int laneCount, List<Box> boxes, List<Wire> wires) {
        var lanes = new ArrayList<List<Box>>();
        for (int lane = 0; lane < laneCount; lane++) {
            int row = lane;
            lanes.add(new ArrayList<>(
                    boxes.stream().filter(box -> box.lane() == row).toList()));
        }
        order(lanes, wires);
        return new PlainLayout(lanes, wires).laidOut(laneCount);
    }

    /** Moves each card to the middle of those that it is wired to, again and again: fewer arrows cross then. */
    private static void order(List<List<Box>> lanes, List<Wire> wires) {
        var places = new HashMap<UUID, Double>();
        lanes.forEach(lane -> place(lane, places));
        for (int sweep = 0; sweep < SWEEPS; sweep++) {
            for (var lane : lanes) {
                var wanted = new HashMap<UUID, Double>();
                for (var box : lane) {
                    wanted.put(
                            box.id(),
                            wires.stream()
                                    .filter(wire -> wire.from().equals(box.id())
                                            || wire.to().equals(box.id()))
                                    .mapToDouble(
                                            wire -> places.get(wire.from().equals(box.id()) ? wire.to() : wire.from()))
                                    .average()
                                    .orElse(places.get(box.id())));
                }
                lane.sort((one, other) -> Double.compare(wanted.get(one.id()), wanted.get(other.id())));
                place(lane, places);
            }
        }
    }

    private static void place(List<Box> lane, Map<UUID, Double> places) {
        for (int index = 0; index < lane.size(); index++) {
            places.put(lane.get(index).id(), (index + 0.5) / lane.size());
        }
    }

    private static double width(List<Box> row) {
        return row.stream().mapToDouble(Box::width).sum() + BETWEEN_CARDS * Math.max(0, row.size() - 1);
    }

    private static double height(List<Box> row) {
        return row.stream().mapToDouble(Box::height).max().orElse(Layout.EMPTY_LANE);
    }

    private Layout laidOut(int laneCount) {
        var ways = new ArrayList<Way>();
        for (var wire : wires) {
            ways.add(new Way(wire));
        }
        double y = 0;
        for (int row = 0; row < rows.size(); row++) {
            y += channels[row];
            rowTops[row] = y;
            double x = (cardsWidth - width(rows.get(row))) / 2;
            for (var box : rows.get(row)) {
                cards.put(box.id(), new Place(x, y, box.width(), box.height()));
                x += box.width() + BETWEEN_CARDS;
            }
            y += height(rows.get(row));
        }
        rowTops[rows.size()] = y + channels[rows.size()];
        double beside = cardsWidth;
        var doors = new Doors(ways);
        var routes = new ArrayList<Route>();
        for (var way : ways) {
            beside += way.isBesideCards() ? BETWEEN_TRACKS : 0;
            routes.add(way.route(doors, beside));
        }
        double width = Math.max(
                beside,
                routes.stream()
                        .filter(route -> route.label() != null)
                        .mapToDouble(route -> route.label().right())
                        .max()
                        .orElse(0));
        return new Layout(width, rowTops[rows.size()], lanes(laneCount, width), cards, routes);
    }

    private List<Place> lanes(int laneCount, double width) {
        var tops = new double[laneCount];
        var bottoms = new double[laneCount];
        Arrays.fill(tops, Double.MAX_VALUE);
        for (int row = 0; row < rows.size(); row++) {
            int lane = laneOfRow.get(row);
            tops[lane] = Math.min(tops[lane], rowTops[row]);
            bottoms[lane] = rowTops[row] + height(rows.get(row));
        }
        return Layout.lanes(tops, bottoms, width);
    }

    /** Where arrows leave and enter cards: side by side on the edge of a card. */
    private final class Doors {

        private final Map<UUID, Integer> above = new HashMap<>();
        private final Map<UUID, Integer> below = new HashMap<>();
        private final Map<UUID, Integer> takenAbove = new HashMap<>();
        private final Map<UUID, Integer> takenBelow = new HashMap<>();

        Doors(List<Way> ways) {
            for (var way : ways) {
                (way.leavesAbove() ? above : below).merge(way.wire.from(), 1, Integer::sum);
                (way.entersAbove() ? above : below).merge(way.wire.to(), 1, Integer::sum);
            }
        }

        Point next(UUID card, boolean isAbove) {
            var place = cards.get(card);
            int taken = (isAbove ? takenAbove : takenBelow).merge(card, 1, Integer::sum);
            int all = (isAbove ? above : below).get(card);
            return new Point(place.x() + place.width() * taken / (all + 1), isAbove ? place.y() : place.bottom());
        }
    }

    /** The way of one wire: through the channel at its tail, and that at its head unless it is the same. */
    private final class Way {

        private final Wire wire;
        private final int tail;
        private final int head;

        /** How far its tracks lie below the top of their channels. */
        private final double depthAtTail;

        private final double depthAtHead;

        Way(Wire wire) {
            this.wire = wire;
            tail = rowOf.get(wire.from());
            head = rowOf.get(wire.to());
            double room = wire.label().isEmpty() ? BETWEEN_TRACKS : wire.labelHeight() + AROUND_LABELS;
            depthAtTail = track(leaving(), room);
            depthAtHead = isBesideCards() ? track(entering(), BETWEEN_TRACKS) : depthAtTail;
        }

        private double track(int channel, double room) {
            double depth = channels[channel] - CHANNEL / 2 + room / 2;
            channels[channel] += room;
            return depth;
        }

        boolean leavesAbove() {
            return head <= tail;
        }

        boolean entersAbove() {
            return head >= tail;
        }

        private int leaving() {
            return leavesAbove() ? tail : tail + 1;
        }

        private int entering() {
            return entersAbove() ? head : head + 1;
        }

        boolean isBesideCards() {
            return leaving() != entering();
        }

        private double top(int channel) {
            return rowTops[channel] - channels[channel];
        }

        Route route(Doors doors, double beside) {
            var start = doors.next(wire.from(), leavesAbove());
            var end = doors.next(wire.to(), entersAbove());
            double first = top(leaving()) + depthAtTail;
            double last = top(entering()) + depthAtHead;
            double across = isBesideCards() ? beside : end.x();
            var points = new ArrayList<Point>();
            points.add(start);
            for (var corner : List.of(
                    new Point(start.x(), first),
                    new Point(across, first),
                    new Point(across, last),
                    new Point(end.x(), last),
                    end)) {
                if (!corner.equals(points.get(points.size() - 1))) {
                    points.add(corner);
                }
            }
            return new Route(points, label(start.x(), across, first));
        }

        private Place label(double from, double to, double y) {
            return wire.label().isEmpty()
                    ? null
                    : new Place(
                            Math.max(0, (from + to - wire.labelWidth()) / 2),
                            y - wire.labelHeight() / 2,
                            wire.labelWidth(),
                            wire.labelHeight());
        }
    }
}
