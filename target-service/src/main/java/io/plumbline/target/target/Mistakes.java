package io.plumbline.target.target;

import io.plumbline.platform.CommonProblem;
import io.plumbline.platform.Problem.Violation;
import io.plumbline.platform.Refusal;
import io.plumbline.target.problem.TargetProblem;
import io.plumbline.target.trajectory.ImpossibleTrajectory;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** All that is wrong with one thing, found part by part, so that who corrects it does not meet the next mistake at the next try only. */
final class Mistakes {

    private final Set<Violation> found = new LinkedHashSet<>();

    void add(String pointer, String detail) {
        found.add(new Violation(pointer, detail));
    }

    /** What a part yields, or empty if it is refused; what was found already is not told twice. */
    <T> Optional<T> look(Supplier<T> part) {
        try {
            return Optional.ofNullable(part.get());
        } catch (ImpossibleTrajectory impossible) {
            note(TargetProblem.refusal(impossible));
        } catch (Refusal refusal) {
            note(refusal);
        }
        return Optional.empty();
    }

    void note(Refusal refusal) {
        if (refusal.violations().isEmpty()) {
            add("", refusal.getMessage());
        }
        found.addAll(refusal.violations());
    }

    /** @throws Refusal that names all of them, if there are any */
    void refuse() {
        if (!found.isEmpty()) {
            var all = List.copyOf(found);
            throw new Refusal(CommonProblem.INVALID_VALUE, all.get(0).detail(), all);
        }
    }
}
