package io.plumbline.alignment.proposal;

/** How what is missing is brought. */
public enum Way {
    /** Everyone who can move brings a share in proportion to what it gives now. */
    PROPORTIONAL,
    /** Everyone who can move brings the same. */
    EQUAL,
    /** One driver at the end of the tree brings all of it. */
    ONE_ALONE,
    /** Nobody below moves: the target becomes what it is given, and all that it is counted in follows. */
    TARGET_FOLLOWS
}
