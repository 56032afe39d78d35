package io.plumbline.alignment.verdict;

import io.plumbline.alignment.graph.PlanEdit;
import java.util.List;
import java.util.UUID;

/** One kind of things that plans consist of, such as targets or links, as far as this service has stored it. */
public interface PlanContents {

    /** The edits that put all of a plan's things of this kind into an empty model. */
    List<PlanEdit> list(UUID planId);
}
