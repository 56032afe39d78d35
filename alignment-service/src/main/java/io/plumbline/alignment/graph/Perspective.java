package io.plumbline.alignment.graph;

/** One of the views of a plan, such as Financial or Customer. */
public record Perspective(String code, String name) {}
