package io.plumbline.alignment.graph;

import java.util.Arrays;
import java.util.UUID;

/**
 * What of a target and its links decides how far a change of numbers spreads, as plain numbers in one place.
 *
 * <p>A re-check asks many targets for little; in a large plan each further object that it follows for that lies in cold memory. Links are
 * numbered from 0 in no promised order, and counted even if their other end is not there.
 */
public final class Node {

    private static final LinkKind[] KINDS = LinkKind.values();
    private static final int KIND = 3;
    private static final int ELASTIC = 4;
    private static final int LAG_FROM = 3;

    private static final int[] NO_LINKS = {};

    private final UUID id;

    /** For each link the number of its other end, and what the link is. */
    private final int[] incoming;

    private final int[] outgoing;
    private final int dueYear;

    /** Null if the target is not there. */
    private final double[] progress;

    private final boolean whole;
    private final boolean elastic;

    private Node(UUID id, int[] incoming, int[] outgoing, int dueYear, double[] progress) {
        this.id = id;
        this.incoming = incoming;
        this.outgoing = outgoing;
        this.dueYear = dueYear;
        this.progress = progress;
        boolean parts = false;
        boolean drivers = false;
        for (int index = 1; index < incoming.length; index += 2) {
            parts |= (incoming[index] & KIND) == LinkKind.ADDITIVE.ordinal();
            drivers |= (incoming[index] & ELASTIC) != 0;
        }
        this.whole = parts;
        this.elastic = drivers;
    }

    static Node of(UUID id) {
        return new Node(id, NO_LINKS, NO_LINKS, 0, null);
    }

    Node with(Target target) {
        return new Node(id, incoming, outgoing, target.dueYear(), progress(target));
    }

    Node withoutTarget() {
        return new Node(id, incoming, outgoing, 0, null);
    }

    Node withIncoming(int cause, Link link) {
        return new Node(id, longer(incoming, cause, code(link)), outgoing, dueYear, progress);
    }

    Node withOutgoing(int effect, Link link) {
        return new Node(id, incoming, longer(outgoing, effect, code(link)), dueYear, progress);
    }

    Node withoutIncoming(int cause, Link link) {
        return new Node(id, shorter(incoming, cause, code(link)), outgoing, dueYear, progress);
    }

    Node withoutOutgoing(int effect, Link link) {
        return new Node(id, incoming, shorter(outgoing, effect, code(link)), dueYear, progress);
    }

    private static double[] progress(Target target) {
        double from = target.baseline().value().doubleValue();
        double way = target.goal().doubleValue() - from;
        var progress = new double[target.milestones().size()];
        for (int year = 0; year < progress.length && way != 0; year++) {
            progress[year] = (target.milestone(year).doubleValue() - from) / way;
        }
        return progress;
    }

    private static int code(Link link) {
        int elastic = link.elasticity() == null ? 0 : ELASTIC;
        return link.kind().ordinal() | elastic | link.lagMonths() << LAG_FROM;
    }

    private static int[] longer(int[] links, int other, int code) {
        var longer = Arrays.copyOf(links, links.length + 2);
        longer[links.length] = other;
        longer[links.length + 1] = code;
        return longer;
    }

    /** Of several that are equal, any one may go. */
    private static int[] shorter(int[] links, int other, int code) {
        for (int index = 0; index < links.length; index += 2) {
            if (links[index] == other && links[index + 1] == code) {
                var shorter = Arrays.copyOf(links, links.length - 2);
                System.arraycopy(links, index + 2, shorter, index, shorter.length - index);
                return shorter;
            }
        }
        throw new IllegalStateException("no such link to or from " + other);
    }

    public UUID id() {
        return id;
    }

    /** False if only links name it: it is retired, or was not told of yet. */
    public boolean isThere() {
        return progress != null;
    }

    public int dueYear() {
        return dueYear;
    }

    /** True if there is a milestone at the end of each year from 0 to {@code horizonYears}. */
    public boolean isPlannedUpTo(int horizonYears) {
        return progress.length > horizonYears;
    }

    /**
     * Share of the way from baseline to goal at the end of each year from 0 on, in floating point; all 0 for a target that is to be held. Not
     * to be written to.
     */
    public double[] progress() {
        return progress;
    }

    /** True if it has parts, or links from parts that are not there. */
    public boolean isWhole() {
        return whole;
    }

    /** True if a link with an elasticity leads to it. */
    public boolean hasElasticDrivers() {
        return elastic;
    }

    public int countIncoming() {
        return incoming.length / 2;
    }

    /** The number of the target from which a link comes. */
    public int cause(int link) {
        return incoming[2 * link];
    }

    public LinkKind incomingKind(int link) {
        return KINDS[incoming[2 * link + 1] & KIND];
    }

    public int incomingLagMonths(int link) {
        return incoming[2 * link + 1] >> LAG_FROM;
    }

    public int countOutgoing() {
        return outgoing.length / 2;
    }

    /** The number of the target to which a link leads. */
    public int effect(int link) {
        return outgoing[2 * link];
    }

    public LinkKind outgoingKind(int link) {
        return KINDS[outgoing[2 * link + 1] & KIND];
    }

    public boolean isOutgoingElastic(int link) {
        return (outgoing[2 * link + 1] & ELASTIC) != 0;
    }
}
