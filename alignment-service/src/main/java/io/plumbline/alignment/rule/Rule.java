package io.plumbline.alignment.rule;

import io.plumbline.alignment.graph.PlanChange;
import io.plumbline.alignment.graph.PlanModel;
import io.plumbline.alignment.graph.Target;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Something that has to be true of a target for its plan to hold together. */
public interface Rule {

    /** Stable name, such as {@code adds-up}. */
    String id();

    /** The rule in one English sentence. */
    String sentence();

    /** Why a plan that breaks it is in trouble, for a person who asks. */
    String why();

    /** The worst outcome that it can have besides UNKNOWN. */
    Outcome atWorst();

    /** Names of the thresholds by which it judges. */
    default List<String> thresholds() {
        return List.of();
    }

    /** Judges one target; empty if the rule has nothing to say about such a target. */
    Optional<Result> judge(PlanModel model, Target subject);

    /**
     * Sentences that complete the fix of a complaint with what it means in the plan as it stands, such as the targets to which a link
     * could lead. Asked when somebody reads.
     */
    default List<String> suggest(Candidates candidates, Target subject, Result complaint) {
        return List.of();
    }

    /**
     * The subjects whose result the change can alter, be it only in a word. May name too many, never too few; a change of the plan's
     * frame or thresholds is not asked about, it concerns all.
     */
    Set<UUID> affectedBy(PlanChange change);
}
