package io.plumbline.target.planfile;

/** Says where in a file a value stands, so that a person finds it: a JSON pointer, or a cell. */
@FunctionalInterface
public interface Place {

    /** @param pointer into the KPI or target, such as {@code /goal}; empty for the whole of it */
    String of(String pointer);

    static Place below(String base) {
        return pointer -> base + pointer;
    }
}
