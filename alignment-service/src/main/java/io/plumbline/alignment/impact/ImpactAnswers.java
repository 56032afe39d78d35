package io.plumbline.alignment.impact;

import io.plumbline.alignment.graph.ImpactAnswer;
import io.plumbline.alignment.graph.ImpactScope;
import io.plumbline.alignment.graph.PlanEdit;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.annotations.ColumnTransformer;
import org.hibernate.annotations.TenantId;

/** Both answers of one target; either may be missing. */
@Entity
@Table(name = "impact_answers")
public class ImpactAnswers {

    @Id
    @Column(name = "target_id")
    private UUID targetId;

    @TenantId
    private String tenant;

    @Column(name = "plan_id")
    private UUID planId;

    private int version;

    @Convert(converter = StatedImpactColumn.class)
    @ColumnTransformer(write = "?::jsonb")
    @Column(name = "own_perspective")
    private StatedImpact ownPerspective;

    @Convert(converter = StatedImpactColumn.class)
    @ColumnTransformer(write = "?::jsonb")
    @Column(name = "other_perspectives")
    private StatedImpact otherPerspectives;

    @Column(name = "affirmed_at")
    private Instant affirmedAt;

    @Column(name = "affirmed_by")
    private String affirmedBy;

    protected ImpactAnswers() {
        // for Hibernate
    }

    /** Version 0: nothing is answered yet. */
    static ImpactAnswers unanswered(UUID targetId, UUID planId) {
        var answers = new ImpactAnswers();
        answers.targetId = targetId;
        answers.planId = planId;
        return answers;
    }

    void give(StatedImpact own, StatedImpact others, String by, Instant at) {
        ownPerspective = own;
        otherPerspectives = others;
        affirm(by, at);
    }

    /** Somebody says that they hold as they are. */
    void affirm(String by, Instant at) {
        version++;
        affirmedBy = by;
        affirmedAt = at;
    }

    /** Says what the original says, of those copies that are there. */
    void takeOver(ImpactAnswers original, Map<UUID, UUID> copies) {
        ownPerspective = copied(original.ownPerspective, copies);
        otherPerspectives = copied(original.otherPerspectives, copies);
        affirm(original.affirmedBy, original.affirmedAt);
    }

    /** An answer of which nothing is there yet is none. */
    private static StatedImpact copied(StatedImpact stated, Map<UUID, UUID> copies) {
        if (stated == null) {
            return null;
        }
        var named = stated.impactedTargetIds().stream()
                .filter(copies::containsKey)
                .map(copies::get)
                .toList();
        return named.isEmpty() && !stated.impactedTargetIds().isEmpty()
                ? null
                : new StatedImpact(named, stated.statement(), stated.none(), stated.reason());
    }

    /** All that it names in either answer. */
    Set<UUID> named() {
        return Stream.of(ownPerspective, otherPerspectives)
                .filter(Objects::nonNull)
                .flatMap(stated -> stated.impactedTargetIds().stream())
                .collect(Collectors.toSet());
    }

    public Instant affirmedAt() {
        return affirmedAt;
    }

    public String affirmedBy() {
        return affirmedBy;
    }

    public UUID targetId() {
        return targetId;
    }

    public UUID planId() {
        return planId;
    }

    public int version() {
        return version;
    }

    public StatedImpact ownPerspective() {
        return ownPerspective;
    }

    public StatedImpact otherPerspectives() {
        return otherPerspectives;
    }

    List<PlanEdit> edits() {
        return Stream.of(
                        edit(ImpactScope.OWN_PERSPECTIVE, ownPerspective),
                        edit(ImpactScope.OTHER_PERSPECTIVES, otherPerspectives))
                .toList();
    }

    private PlanEdit edit(ImpactScope scope, StatedImpact stated) {
        return stated == null
                ? new PlanEdit.AnswerRemoved(new ImpactAnswer.Key(targetId, scope))
                : new PlanEdit.AnswerSet(new ImpactAnswer(
                        targetId, scope, Set.copyOf(stated.impactedTargetIds()), stated.reason(), affirmedAt));
    }
}
