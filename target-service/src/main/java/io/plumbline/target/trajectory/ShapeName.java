package io.plumbline.target.trajectory;

import java.util.Arrays;
import java.util.List;

/** The shapes by name, as callers write them. */
public enum ShapeName {
    LINEAR,
    COMPOUND,
    S_CURVE,
    FRONT_LOADED,
    BACK_LOADED,
    STEPPED,
    WEIGHTS;

    /** All shapes but this one. */
    List<ShapeName> others() {
        return Arrays.stream(values()).filter(name -> name != this).toList();
    }
}
