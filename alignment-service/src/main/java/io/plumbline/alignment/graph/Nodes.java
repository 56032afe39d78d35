package io.plumbline.alignment.graph;

import java.util.UUID;

/**
 * The targets of a plan, and those that its links name, each by a number that is its own in this state and in all successors.
 *
 * <p>Numbers are given from 0 on when a target is first told of or named, and are not given again when it is gone.
 */
public final class Nodes {

    private final Register<UUID, Integer> numbers;
    private final Shelf<Node> shelf;

    private Nodes(Register<UUID, Integer> numbers, Shelf<Node> shelf) {
        this.numbers = numbers;
        this.shelf = shelf;
    }

    static Nodes none() {
        return new Nodes(Register.empty(), Shelf.empty());
    }

    /** A target's number, or -1 if neither a target nor a link told of it. */
    public int find(UUID id) {
        var number = numbers.get(id);
        return number == null ? -1 : number;
    }

    public Node get(int number) {
        return shelf.get(number);
    }

    Nodes with(Target target) {
        var known = numbered(target.id());
        int number = known.find(target.id());
        return known.put(number, known.get(number).with(target));
    }

    Nodes without(UUID targetId) {
        int number = find(targetId);
        return put(number, get(number).withoutTarget());
    }

    Nodes with(Link link) {
        var known = numbered(link.fromTargetId()).numbered(link.toTargetId());
        int from = known.find(link.fromTargetId());
        int to = known.find(link.toTargetId());
        var begun = known.put(from, known.get(from).withOutgoing(to, link));
        return begun.put(to, begun.get(to).withIncoming(from, link));
    }

    Nodes without(Link link) {
        int from = find(link.fromTargetId());
        int to = find(link.toTargetId());
        var begun = put(from, get(from).withoutOutgoing(to, link));
        return begun.put(to, begun.get(to).withoutIncoming(from, link));
    }

    private Nodes numbered(UUID id) {
        return find(id) >= 0 ? this : new Nodes(numbers.with(id, shelf.size()), shelf.with(shelf.size(), Node.of(id)));
    }

    private Nodes put(int number, Node node) {
        return new Nodes(numbers, shelf.with(number, node));
    }
}
