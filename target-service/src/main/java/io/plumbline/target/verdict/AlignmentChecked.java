package io.plumbline.target.verdict;

import java.util.List;
import java.util.UUID;

/** The part of alignment-service's event that this service relies on. */
record AlignmentChecked(UUID planId, long planRevision, String verdict, List<CheckedTarget> targets) {

    record CheckedTarget(
            UUID targetId, int targetVersion, String verdict, boolean nebulous, List<String> failingRules) {}
}
