package io.plumbline.target.planfile;

import io.plumbline.target.kpi.KpiDefinition;
import io.plumbline.target.plan.PlanOutline;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;

/** Everything that a reader found in a file. */
public final class Collected implements PlanFileContent {

    public PlanOutline outline;
    public final List<KpiDefinition> kpis = new ArrayList<>();
    public final List<PlanFileTarget> targets = new ArrayList<>();
    public final List<SortedMap<Integer, BigDecimal>> milestones = new ArrayList<>();
    public final List<Place> places = new ArrayList<>();
    public final List<Set<String>> unread = new ArrayList<>();
    public final List<FileProblem> problems = new ArrayList<>();

    /** Reads bytes by way of a file, as an import does. */
    public static Collected read(PlanFileReader reader, byte[] bytes, PlanYears years) {
        try {
            Path file = Files.createTempFile("plan", ".file");
            try {
                Files.write(file, bytes);
                var collected = new Collected();
                reader.read(file, years, collected);
                return collected;
            } finally {
                Files.delete(file);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void outline(PlanOutline found, Place place, Unread unread) {
        outline = found;
    }

    @Override
    public void kpi(KpiDefinition kpi, Place place, Unread unread) {
        kpis.add(kpi);
    }

    @Override
    public void target(PlanFileTarget target, SortedMap<Integer, BigDecimal> values, Place place, Unread found) {
        targets.add(target);
        milestones.add(values);
        places.add(place);
        unread.add(found.pointers());
    }

    @Override
    public void problem(String place, String detail) {
        problems.add(new FileProblem(place, detail));
    }

    public List<String> problemPlaces() {
        return problems.stream().map(FileProblem::place).toList();
    }
}
