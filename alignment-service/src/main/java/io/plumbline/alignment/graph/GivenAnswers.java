package io.plumbline.alignment.graph;

import java.util.UUID;

/** A plan's impact answers and where to find them: by the question, and by the targets that they name. */
record GivenAnswers(Register<ImpactAnswer.Key, ImpactAnswer> byKey, Index<UUID, ImpactAnswer.Key> byNamed) {

    static GivenAnswers none() {
        return new GivenAnswers(Register.empty(), Index.empty());
    }

    GivenAnswers with(ImpactAnswer answer) {
        var rest = without(answer.key());
        return new GivenAnswers(
                rest.byKey.with(answer.key(), answer), rest.byNamed.with(answer.impactedTargetIds(), answer.key()));
    }

    GivenAnswers without(ImpactAnswer.Key key) {
        return byKey.find(key)
                .map(answer -> new GivenAnswers(byKey.without(key), byNamed.without(answer.impactedTargetIds(), key)))
                .orElse(this);
    }
}
