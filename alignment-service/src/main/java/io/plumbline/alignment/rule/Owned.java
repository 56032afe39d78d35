package io.plumbline.alignment.rule;

import io.plumbline.alignment.graph.PlanChange;
import io.plumbline.alignment.graph.PlanModel;
import io.plumbline.alignment.graph.Target;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/** A target has exactly one accountable owner. */
public final class Owned implements Rule {

    private static final String FIELD = "field owner";

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
            return Optional.of(new Complaint()
                    .add(
                            Text.of("%s has no owner, so nobody is accountable for it.", Wording.coded(subject)),
                            Text.of(
                                    "name one person or role as the owner of %s %s",
                                    subject.name(), Operation.revise(subject, FIELD)))
                    .of(this, subject, Outcome.WARN));
        }
        if (SEVERAL.matcher(owner).find()) {
            return Optional.of(new Complaint()
                    .add(
                            Text.of(
                                    "%s has several owners (%s), and where several are accountable, nobody is.",
                                    Wording.coded(subject), owner),
                            Text.of(
                                    "leave one of them, or one role, as the owner of %s %s",
                                    subject.name(), Operation.revise(subject, FIELD)))
                    .of(this, subject, Outcome.WARN));
        }
        return Optional.of(Result.of(this, subject, Outcome.PASS, "%s is accountable for %s.", owner, subject.name()));
    }

    @Override
    public List<String> suggest(Candidates candidates, Target subject, Result complaint) {
        var known = new LinkedHashMap<String, List<String>>();
        candidates
                .neighbours(subject)
                .filter(other -> other.owner() != null && !other.owner().isBlank())
                .filter(other -> !SEVERAL.matcher(other.owner()).find())
                .limit(3)
                .forEach(other -> known.computeIfAbsent(other.owner(), owner -> new ArrayList<>())
                        .add(Wording.coded(other)));
        return known.isEmpty()
                ? List.of()
                : List.of(Candidates.perhaps("the owner of %s is %s"
                        .formatted(
                                subject.name(),
                                Wording.alternatives(known.entrySet().stream()
                                        .map(each -> "%s, who owns %s, linked with it"
                                                .formatted(each.getKey(), Wording.enumerate(each.getValue())))
                                        .toList()))));
    }

    @Override
    public Set<UUID> affectedBy(PlanChange change) {
        return change.targetsWithOther(Target::owner);
    }
}
