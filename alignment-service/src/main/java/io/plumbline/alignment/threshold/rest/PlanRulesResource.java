package io.plumbline.alignment.threshold.rest;

import io.plumbline.alignment.graph.Thresholds;
import io.plumbline.alignment.rule.Rule;
import io.plumbline.alignment.threshold.PlanThresholds;
import io.plumbline.alignment.threshold.SettingThresholds;
import io.plumbline.alignment.threshold.ThresholdVersions;
import io.plumbline.alignment.verdict.CheckedPlans;
import io.plumbline.alignment.verdict.rest.RuleView;
import io.plumbline.platform.Page;
import io.plumbline.platform.Precondition;
import io.plumbline.platform.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

@Path("/plans/{planId}/rules")
@Tag(name = "Rules")
public class PlanRulesResource {

    private final List<Rule> rules;
    private final ThresholdVersions versions;
    private final SettingThresholds setting;
    private final CheckedPlans plans;

    PlanRulesResource(List<Rule> rules, ThresholdVersions versions, SettingThresholds setting, CheckedPlans plans) {
        this.rules = rules;
        this.versions = versions;
        this.setting = setting;
        this.plans = plans;
    }

    @GET
    @RolesAllowed(Role.VIEWER)
    @Operation(
            operationId = "listPlanRules",
            summary = "List all rules with the thresholds by which they judge this plan")
    @Extension(name = "x-problems", value = "not-found")
    @Transactional
    public Page<RuleView> rules(@RestPath UUID planId) {
        plans.get(planId);
        var thresholds =
                versions.findNewest(planId).map(PlanThresholds::thresholds).orElse(Thresholds.USUAL);
        return new Page<>(
                rules.stream().map(rule -> RuleView.of(rule, thresholds)).toList(), null);
    }

    @GET
    @Path("thresholds")
    @RolesAllowed(Role.VIEWER)
    @Operation(
            operationId = "readThresholds",
            summary = "Read the thresholds of a plan",
            description = "Version 0 are the usual ones: nobody set others for this plan.")
    @APIResponseSchema(ThresholdsView.class)
    @Extension(name = "x-problems", value = "not-found")
    @Transactional
    public RestResponse<ThresholdsView> read(@RestPath UUID planId) {
        plans.get(planId);
        return tagged(versions.findNewest(planId)
                .map(row -> ThresholdsView.of(planId, row))
                .orElseGet(() -> ThresholdsView.usual(planId)));
    }

    @PUT
    @Path("thresholds")
    @RolesAllowed(Role.APPROVER)
    @Operation(
            operationId = "setThresholds",
            summary = "Set the thresholds of a plan, with the reason",
            description =
                    "The whole plan is checked by them before this is answered. What is left out goes back to the usual value."
                            + " Needs If-Match with the ETag that was read, unless the plan still goes by the usual ones.")
    @APIResponseSchema(ThresholdsView.class)
    @Extension(name = "x-problems", value = "not-found invalid-value stale precondition-required")
    public RestResponse<ThresholdsView> set(
            @RestPath UUID planId,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid ThresholdsTerms terms) {
        return tagged(ThresholdsView.of(planId, setting.set(planId, ifMatch, terms.complete(), terms.reason())));
    }

    @GET
    @Path("thresholds/versions")
    @RolesAllowed(Role.VIEWER)
    @Operation(
            operationId = "listThresholdVersions",
            summary = "List who set which thresholds for a plan, when and why, the first ones first")
    @Extension(name = "x-problems", value = "not-found malformed-request invalid-value")
    @Transactional
    public Page<ThresholdsView> versions(
            @RestPath UUID planId,
            @RestQuery String cursor,
            @RestQuery @DefaultValue("50") @Min(1) @Max(Page.MAXIMUM_LIMIT) int limit) {
        plans.get(planId);
        return versions.page(planId, cursor, limit).map(row -> ThresholdsView.of(planId, row));
    }

    private static RestResponse<ThresholdsView> tagged(ThresholdsView view) {
        return ResponseBuilder.ok(view)
                .header(HttpHeaders.ETAG, Precondition.tag(view.version()))
                .build();
    }
}
