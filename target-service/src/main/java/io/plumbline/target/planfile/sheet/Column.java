package io.plumbline.target.planfile.sheet;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The columns that a sheet may have beside its years, by what people call them; upper case, spaces and dashes do not matter. */
enum Column {
    ID("/id", "id"),
    KPI("/kpi", "kpi", "kpicode", "code"),
    PERSPECTIVE("/perspective", "perspective"),
    NAME("/name", "name", "target"),
    APEX("/apex", "apex"),
    OWNER("/owner", "owner"),
    BASELINE("/baseline", "baseline", "baselinevalue"),
    BASELINE_DATE("/baseline/date", "baselinedate"),
    GOAL("/goal", "goal"),
    MINIMUM("/levels/minimum", "minimum"),
    STRETCH("/levels/stretch", "stretch"),
    DUE_YEAR("/dueYear", "dueyear", "due"),
    SHAPE("/shape", "shape"),
    PINS("/pins", "pins"),
    FORMULA("/formula", "formula"),
    PERIOD("/period", "period", "year"),
    VALUE("/value", "value", "milestone");

    private final String pointer;
    private final List<String> names;

    Column(String pointer, String... names) {
        this.pointer = pointer;
        this.names = List.of(names);
    }

    /** Where its value goes in a target. */
    String pointer() {
        return pointer;
    }

    /** As exports head it. */
    String heading() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    static Optional<Column> find(String heading) {
        var name = heading.toLowerCase(Locale.ROOT).replaceAll("[\\s_-]", "");
        return Arrays.stream(values())
                .filter(column -> column.names.contains(name))
                .findFirst();
    }
}
