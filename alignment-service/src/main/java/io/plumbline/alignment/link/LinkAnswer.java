package io.plumbline.alignment.link;

/** A link after a change, and the plan's revision that its verdict covers. */
public record LinkAnswer(LinkSnapshot link, long planRevision) {}
