package io.plumbline.target.plan;

import java.util.UUID;

/** What hangs on a plan, as far as the plan itself must know. The targets' package answers; this one knows no targets. */
public interface PlanContents {

    boolean hasTargets(UUID planId);

    boolean hasTargetsIn(UUID planId, String perspective);
}
