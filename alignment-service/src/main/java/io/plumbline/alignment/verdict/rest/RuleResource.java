package io.plumbline.alignment.verdict.rest;

import io.plumbline.alignment.graph.Thresholds;
import io.plumbline.alignment.rule.Rule;
import io.plumbline.platform.Page;
import io.plumbline.platform.Refusal;
import io.plumbline.platform.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path("/rules")
@Tag(name = "Rules", description = "What a plan is checked by")
public class RuleResource {

    private final List<Rule> rules;

    RuleResource(List<Rule> rules) {
        this.rules = rules;
    }

    @GET
    @RolesAllowed(Role.VIEWER)
    @Operation(operationId = "listRules", summary = "List all rules, in the order in which results are shown")
    public Page<RuleView> list() {
        return new Page<>(
                rules.stream().map(rule -> RuleView.of(rule, Thresholds.USUAL)).toList(), null);
    }

    @GET
    @RolesAllowed(Role.VIEWER)
    @Path("{ruleId}")
    @Operation(operationId = "readRule", summary = "Read a rule")
    @Extension(name = "x-problems", value = "not-found")
    public RuleView read(@RestPath String ruleId) {
        return rules.stream()
                .filter(rule -> rule.id().equals(ruleId))
                .map(rule -> RuleView.of(rule, Thresholds.USUAL))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("rule", ruleId));
    }
}
