package io.plumbline.local.sample;

import java.util.Map;

/**
 * The sample plan as the services know it.
 *
 * @param id of the plan
 * @param revision of the plan after the last change that loading made or found
 * @param targetIds id of each target, by the code of its KPI
 * @param kpiIds id of each KPI, by its code
 */
public record LoadedPlan(String id, long revision, Map<String, String> targetIds, Map<String, String> kpiIds) {
    public String target(String code) {
        return require(targetIds, code);
    }

    public String kpi(String code) {
        return require(kpiIds, code);
    }

    private static String require(Map<String, String> ids, String code) {
        String id = ids.get(code);
        if (id == null) {
            throw new IllegalArgumentException("the sample plan has no " + code);
        }
        return id;
    }
}
