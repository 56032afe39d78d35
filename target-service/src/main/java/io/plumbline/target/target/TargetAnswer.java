package io.plumbline.target.target;

/** What a change answers: the target's new version and the plan's new revision. */
public record TargetAnswer(TargetSnapshot target, long planRevision) {}
