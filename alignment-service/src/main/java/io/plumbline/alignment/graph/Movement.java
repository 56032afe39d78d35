package io.plumbline.alignment.graph;

/** Where a target goes from its baseline to its goal. */
public enum Movement {
    UP(1),
    DOWN(-1),
    HOLD(0);

    private final int sign;

    Movement(int sign) {
        this.sign = sign;
    }

    static Movement of(int sign) {
        return sign > 0 ? UP : sign < 0 ? DOWN : HOLD;
    }

    /** 1, -1 or 0. */
    public int sign() {
        return sign;
    }
}
