package io.plumbline.target.version;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** The names of the fields in which a new state differs from the one before. */
public final class ChangedFields {

    /** They count the changes, so they differ at each and say nothing. */
    private static final Set<String> COUNTERS = Set.of("version", "revision");

    private ChangedFields() {}

    /**
     * In the order of the document.
     *
     * @param before null if there was none: then every field is new
     */
    public static <T extends Record> List<String> between(T before, T after) {
        var fields = new ArrayList<String>();
        for (var component : after.getClass().getRecordComponents()) {
            if (!COUNTERS.contains(component.getName())
                    && (before == null || !Objects.equals(value(component, before), value(component, after)))) {
                fields.add(component.getName());
            }
        }
        return fields;
    }

    private static Object value(RecordComponent component, Record of) {
        try {
            return component.getAccessor().invoke(of);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException("a public record component cannot be read", impossible);
        }
    }
}
