package io.plumbline.alignment.graph;

/** The two questions that every target answers: what will it impact here, and elsewhere? */
public enum ImpactScope {
    OWN_PERSPECTIVE,
    OTHER_PERSPECTIVES
}
