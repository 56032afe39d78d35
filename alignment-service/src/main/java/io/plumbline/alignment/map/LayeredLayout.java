package io.plumbline.alignment.map;

import io.plumbline.alignment.map.Layout.Box;
import io.plumbline.alignment.map.Layout.Route;
import io.plumbline.alignment.map.Layout.Wire;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.elk.alg.layered.LayeredLayoutProvider;
import org.eclipse.elk.alg.layered.options.GreedySwitchType;
import org.eclipse.elk.alg.layered.options.LayeredMetaDataProvider;
import org.eclipse.elk.alg.layered.options.LayeredOptions;
import org.eclipse.elk.alg.layered.options.NodePlacementStrategy;
import org.eclipse.elk.core.data.LayoutMetaDataService;
import org.eclipse.elk.core.math.ElkPadding;
import org.eclipse.elk.core.options.CoreOptions;
import org.eclipse.elk.core.options.Direction;
import org.eclipse.elk.core.options.EdgeLabelPlacement;
import org.eclipse.elk.core.options.EdgeRouting;
import org.eclipse.elk.core.util.BasicProgressMonitor;
import org.eclipse.elk.graph.ElkEdge;
import org.eclipse.elk.graph.ElkNode;
import org.eclipse.elk.graph.util.ElkGraphUtil;
import org.jboss.logging.Logger;

/**
 * A layout by the layered algorithm of the Eclipse Layout Kernel, which keeps arrows short and crossings few.
 *
 * <p>Arrows go up. Each lane is a partition of the layers, so that cards do not leave their lane, but on rare graphs; a lane without cards keeps
 * its place by an empty one.
 */
final class LayeredLayout {

    static {
        // makes the options known, with how their values are copied
        LayoutMetaDataService.getInstance()
                .registerLayoutMetaDataProviders(new CoreOptions(), new LayeredMetaDataProvider());
    }

    private static final double BETWEEN_CARDS = 26;
    private static final double BETWEEN_LAYERS = 30;
    private static final double BETWEEN_ARROWS = 14;

    private static final Logger LOG = Logger.getLogger(LayeredLayout.class);

    private final ElkNode graph = ElkGraphUtil.createGraph();
    private final Map<UUID, ElkNode> cards = new HashMap<>();
    private final List<ElkEdge> arrows = new ArrayList<>();
    private final int laneCount;

    private LayeredLayout(int laneCount) {
        this.laneCount = laneCount;
        graph.setProperty(LayeredOptions.DIRECTION, Direction.UP);
        graph.setProperty(LayeredOptions.EDGE_ROUTING, EdgeRouting.ORTHOGONAL);
        graph.setProperty(LayeredOptions.PARTITIONING_ACTIVATE, true);
        graph.setProperty(LayeredOptions.SEPARATE_CONNECTED_COMPONENTS, false);
        graph.setProperty(LayeredOptions.NODE_PLACEMENT_STRATEGY, NodePlacementStrategy.NETWORK_SIMPLEX);
        graph.setProperty(LayeredOptions.THOROUGHNESS, 10);
        graph.setProperty(LayeredOptions.SPACING_NODE_NODE, BETWEEN_CARDS);
        graph.setProperty(LayeredOptions.SPACING_EDGE_NODE, BETWEEN_ARROWS);
        graph.setProperty(LayeredOptions.SPACING_EDGE_EDGE, BETWEEN_ARROWS);
        graph.setProperty(LayeredOptions.SPACING_NODE_NODE_BETWEEN_LAYERS, BETWEEN_LAYERS);
        graph.setProperty(LayeredOptions.SPACING_EDGE_NODE_BETWEEN_LAYERS, BETWEEN_ARROWS);
        graph.setProperty(LayeredOptions.SPACING_EDGE_EDGE_BETWEEN_LAYERS, BETWEEN_ARROWS);
        graph.setProperty(LayeredOptions.PADDING, new ElkPadding(0));
    }

    /** Empty if the kernel gives way: on rare graphs its last step against crossings looks up a port that it does not know. */
    static Optional<Layout> find(int laneCount, List<Box> boxes, List<Wire> wires, GreedySwitchType lastStep) {
        try {
            return Optional.of(of(laneCount, boxes, wires, lastStep));
        } catch (RuntimeException givenWay) {
            LOG.infof("the layout kernel gave way with %s as its last step: %s", lastStep, givenWay);
            return Optional.empty();
        }
    }

    private static Layout of(int laneCount, List<Box> boxes, List<Wire> wires, GreedySwitchType lastStep) {
        var layout = new LayeredLayout(laneCount);
        layout.graph.setProperty(LayeredOptions.CROSSING_MINIMIZATION_GREEDY_SWITCH_TYPE, lastStep);
        boxes.forEach(layout::add);
        for (int lane = 0; lane < laneCount; lane++) {
            int row = lane;
            if (boxes.stream().noneMatch(box -> box.lane() == row)) {
                layout.node(lane, 1, Layout.EMPTY_LANE);
            }
        }
        wires.forEach(layout::add);
        new LayeredLayoutProvider().layout(layout.graph, new BasicProgressMonitor());
        return layout.measured();
    }

    private void add(Box box) {
        cards.put(box.id(), node(box.lane(), box.width(), box.height()));
    }

    private ElkNode node(int lane, double width, double height) {
        var node = ElkGraphUtil.createNode(graph);
        node.setDimensions(width, height);
        node.setProperty(LayeredOptions.PARTITIONING_PARTITION, laneCount - 1 - lane);
        return node;
    }

    private void add(Wire wire) {
        var edge = ElkGraphUtil.createSimpleEdge(cards.get(wire.from()), cards.get(wire.to()));
        arrows.add(edge);
        if (wire.label().isEmpty()) {
            return;
        }
        var label = ElkGraphUtil.createLabel(wire.label(), edge);
        label.setDimensions(wire.labelWidth(), wire.labelHeight());
        label.setProperty(LayeredOptions.EDGE_LABELS_PLACEMENT, EdgeLabelPlacement.CENTER);
        label.setProperty(LayeredOptions.EDGE_LABELS_INLINE, true);
    }

    private Layout measured() {
        var tops = new double[laneCount];
        var bottoms = new double[laneCount];
        Arrays.fill(tops, Double.MAX_VALUE);
        for (var node : graph.getChildren()) {
            int lane = laneCount - 1 - node.getProperty(LayeredOptions.PARTITIONING_PARTITION);
            tops[lane] = Math.min(tops[lane], node.getY());
            bottoms[lane] = Math.max(bottoms[lane], node.getY() + node.getHeight());
        }
        var places = new HashMap<UUID, Place>();
        cards.forEach(
                (id, node) -> places.put(id, new Place(node.getX(), node.getY(), node.getWidth(), node.getHeight())));
        return new Layout(
                graph.getWidth(),
                graph.getHeight(),
                Layout.lanes(tops, bottoms, graph.getWidth()),
                places,
                arrows.stream().map(LayeredLayout::route).toList());
    }

    private static Route route(ElkEdge edge) {
        var points = new ArrayList<Point>();
        for (var section : edge.getSections()) {
            points.add(new Point(section.getStartX(), section.getStartY()));
            section.getBendPoints().forEach(bend -> points.add(new Point(bend.getX(), bend.getY())));
            points.add(new Point(section.getEndX(), section.getEndY()));
        }
        var label = edge.getLabels().stream()
                .findFirst()
                .map(written -> new Place(written.getX(), written.getY(), written.getWidth(), written.getHeight()));
        return new Route(points, label.orElse(null));
    }
}
