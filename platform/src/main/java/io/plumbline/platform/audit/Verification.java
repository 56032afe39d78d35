package io.plumbline.platform.audit;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Goes along the chains, link by link, and notes what does not fit. */
final class Verification {

    private final Map<String, String> seals;
    private final List<String> breaks = new ArrayList<>();
    private final Map<String, String> ends = new LinkedHashMap<>();
    private long entries;
    private ChainLink before;
    private boolean broken;

    /** @param seals ends of chains that an earlier verification noted, which must still be there; see {@link #ends} */
    Verification(Map<String, String> seals) {
        this.seals = new LinkedHashMap<>(seals);
    }

    /** The links come chain by chain, each chain in the order of its positions. */
    void take(ChainLink link) {
        entries++;
        boolean begins = before == null
                || !before.tenant().equals(link.tenant())
                || !before.stream().equals(link.stream());
        if (begins) {
            broken = false;
            before = null;
        }
        if (!broken) {
            check(link);
        }
        var place = place(link);
        var sealed = seals.remove(place);
        if (sealed != null && !sealed.equals(HexFormat.of().formatHex(link.hash()))) {
            breaks.add(place + " has another hash than when it was sealed");
        }
        if (!begins) {
            ends.remove(place(before));
        }
        ends.put(place, HexFormat.of().formatHex(link.hash()));
        before = link;
    }

    /** After a break the rest of a chain is no news: only its first break is noted. */
    private void check(ChainLink link) {
        long expected = before == null ? 1 : before.position() + 1;
        if (link.position() != expected) {
            breaks.add(place(link) + " stands where entry " + expected + " is due");
            broken = true;
        } else if (!link.follows(before == null ? null : before.hash())) {
            breaks.add(place(link) + " does not have the hash of its content");
            broken = true;
        }
    }

    private static String place(ChainLink link) {
        return link.tenant() + " " + link.stream() + " " + link.position();
    }

    long entries() {
        return entries;
    }

    /** What does not fit, one sentence each; empty if all does. */
    List<String> breaks() {
        var all = new ArrayList<>(breaks);
        seals.keySet().forEach(place -> all.add(place + " was sealed and is gone"));
        return all;
    }

    /** The last place of each chain with its hash. Kept outside the database, it shows later that no chain has lost its end. */
    Map<String, String> ends() {
        return ends;
    }
}
