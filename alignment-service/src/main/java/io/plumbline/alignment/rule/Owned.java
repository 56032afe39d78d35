package io.plumbline.alignment.rule;

import io.plumbline.alignment.graph.PlanChange;
import io.plumbline.alignment.graph.PlanModel;
import io.plumbline.alignment.graph.Target;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/** A target has exactly one accountable owner. */
public final class Owned implements Rule {

    private static final Pattern SEVERAL = Pattern.compile("[,;/&+]|\\s(and|und|et|y)\\s", Pattern.CASE_INSENSITIVE);

    @Override
    public String id() {
        return "owned";
    }

    @Override
    public String sentence() {
        return "A target has exactly one accountable owner.";
    }

    @Override
    public String why() {
        return "Where several are accountable, nobody is.";
    }

    @Override
    public Outcome atWorst() {
        return Outcome.WARN;
    }

    @Override
    public Optional<Result> judge(PlanModel model, Target subject) {
        var owner = subject.owner() == null ? "" : subject.owner().trim();
        if (owner.isEmpty()) {
            return Optional.of(Result.of(this, subject, Outcome.WARN, "Nobody is accountable for %s.", subject.name())
                    .withFix("Name one person or role as the owner of %s.", subject.name()));
        }
        if (SEVERAL.matcher(owner).find()) {
            return Optional.of(Result.of(
                            this,
                            subject,
                            Outcome.WARN,
                            "%s share %s: where several are accountable, nobody is.",
                            owner,
                            subject.name())
                    .withFix("Name one of %s as the owner of %s.", owner, subject.name()));
        }
        return Optional.of(Result.of(this, subject, Outcome.PASS, "%s is accountable for %s.", owner, subject.name()));
    }

    @Override
    public List<String> suggest(Candidates candidates, Target subject, Result complaint) {
        var known = candidates
                .neighbours(subject)
                .filter(other -> other.owner() != null && !other.owner().isBlank())
                .filter(other -> !SEVERAL.matcher(other.owner()).find())
                .limit(3)
                .map(other -> "%s owns %s".formatted(other.owner(), other.name()))
                .toList();
        var how = "Revise it with the owner (PUT /targets/%s in target-service).".formatted(subject.id());
        return known.isEmpty()
                ? List.of(how)
                : List.of("Of what it moves or is moved by, %s.".formatted(Wording.enumerate(known)), how);
    }

    @Override
    public Set<UUID> affectedBy(PlanChange change) {
        return change.targetsWithOther(Target::owner);
    }
}
