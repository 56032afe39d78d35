package io.plumbline.alignment.verdict;

import io.plumbline.alignment.rule.Rule;
import io.plumbline.alignment.rule.Rules;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;

/** The rules that this service checks by. */
class RuleCatalogue {

    @Produces
    @Singleton
    List<Rule> rules() {
        return Rules.list();
    }
}
