package io.plumbline.faults;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.plumbline.local.rest.Answer;
import io.plumbline.local.rest.Api;
import io.plumbline.local.rest.Services;
import io.plumbline.local.sample.LoadedPlan;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Several callers at once: on targets of five plans, two of them on the very same target; on links, and on actuals. */
final class Load implements AutoCloseable {
    private static final Duration BREATH = Duration.ofMillis(15);
    private static final Duration LONG_BREATH = Duration.ofMillis(40);
    private static final String PERIOD = "2027-Q1";

    private final Services services;
    private final LoadedPlan sample;
    private final Marks marks;
    private final List<Caller> callers = new ArrayList<>();

    Load(Services services, LoadedPlan sample, Marks marks) {
        this.services = services;
        this.sample = sample;
        this.marks = marks;
    }

    /** Makes what is written to, and begins. */
    void start() {
        kpiWithEverySetting();
        target(sample.target("new_customers"));
        target(sample.target("new_customers"));
        target(sample.target("campaigns"));
        target(plan("Second plan", "price", "subscription"));
        target(plan("Third plan", "turnover", "skills_gap"));
        target(plan("Fourth plan", "repeat_purchase", "satisfaction"));
        target(plan("Fifth plan", "new_markets", "innovation"));
        actual(sample.kpi("revenue"));
        actual(sample.kpi("new_customers"));
        callers.forEach(Caller::begin);
    }

    /** Not written to: the sample's KPIs leave out what is optional, and its copies are compared, too. */
    private void kpiWithEverySetting() {
        ObjectNode kpi = object().put("code", "complaints")
                .put("name", "Complaints")
                .put("direction", "DECREASE")
                .put("accumulation", "SUM")
                .put("unit", "COUNT")
                .put("scale", 0)
                .put("frequency", "MONTH")
                .put("indicator", "LEADING")
                .put("tolerancePercent", 7.5)
                .put("owner", "Head of service")
                .put("definition", "Received in the period")
                .put("dataSource", "Help desk");
        kpi.putObject("largestStep").put("kind", "PERCENT").put("size", 12.5);
        services.target().post("/kpis", kpi);
    }

    private void target(String id) {
        callers.add(new Caller(Subject.TARGET, services.target(), "/targets/" + id, id, marks, BREATH));
    }

    private void actual(String kpiId) {
        ObjectNode first = object().put("period", PERIOD).put("value", 1);
        machine().post("/kpis/" + kpiId + "/actuals", first);
        callers.add(new Caller(
                Subject.ACTUAL, machine(), "/kpis/" + kpiId + "/actuals/" + PERIOD, kpiId, marks, LONG_BREATH));
    }

    /** A plan with two targets and a link between them, which is written to as well; answers the first target. */
    private String plan(String name, String effect, String cause) {
        Answer plan = services.target()
                .post(
                        "/plans",
                        object().put("name", name).put("currency", "EUR").put("firstYear", 2027));
        String first = newTarget(plan.id(), effect);
        String second = newTarget(plan.id(), cause);
        ObjectNode terms = object().put("kind", "CAUSAL")
                .put("fromTargetId", second)
                .put("toTargetId", first)
                .put("sign", "POSITIVE")
                .put("lagMonths", 3)
                .put("hypothesis", "as it begins");
        Answer link = services.alignment().post("/plans/" + plan.id() + "/links?minRevision=3", terms);
        callers.add(
                new Caller(Subject.LINK, services.alignment(), "/links/" + link.id(), link.id(), marks, LONG_BREATH));
        return first;
    }

    private String newTarget(String planId, String code) {
        ObjectNode target = object().put("kpiId", sample.kpi(code)).put("perspective", "INTERNAL");
        target.putObject("baseline").put("value", 0);
        target.putObject("goal").put("kind", "LEVEL").put("amount", 10);
        return services.target().post("/plans/" + planId + "/targets", target).id();
    }

    /** Actuals are delivered by the system that has the figures; an owner records those of own KPIs only. */
    private Api machine() {
        return services.review().as(Services.MACHINE);
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    @Override
    public void close() throws InterruptedException {
        for (Caller caller : callers) {
            caller.close();
        }
    }
}
