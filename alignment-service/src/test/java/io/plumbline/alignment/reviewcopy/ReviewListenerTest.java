package io.plumbline.alignment.reviewcopy;

import static io.plumbline.alignment.Story.planVerdict;
import static io.plumbline.alignment.Story.verdict;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.plumbline.alignment.ReviewService;
import io.plumbline.alignment.TargetService;
import io.plumbline.embedded.testing.EventContracts;
import io.plumbline.embedded.testing.RealParts;
import io.plumbline.embedded.testing.Topic;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "service", value = "alignment"))
class ReviewListenerTest {

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String broker;

    @Test
    void reviews_decide_early_verdict_whichever_of_plan_and_reviews_is_told_of_first() {
        var service = new TargetService(broker);
        var reviews = new ReviewService(broker, service.planId());
        for (int year = 2027; year <= 2031; year++) {
            reviews.scheduled(year);
        }
        service.plan().target("profit", "FINANCIAL", 0, 100).apex("profit");
        awaitOutcome(service, "profit", "early-verdict", equalTo("PASS"));

        reviews.cancelled(2029);
        awaitOutcome(service, "profit", "early-verdict", equalTo("FAIL"));
        verdict(service, "profit")
                .body(
                        "results.find { it.rule == 'early-verdict' }.sentence",
                        containsString("none is on the calendar as of a day from 2029-01-01 to 2029-12-31"));
    }

    @Test
    void a_change_of_a_year_that_a_closed_review_has_judged_fails_history_kept() {
        var service = new TargetService(broker).plan().target("profit", "FINANCIAL", 0, 100);
        new ReviewService(broker, service.planId())
                .scheduled(2027)
                .closed(2027, "2026-11-20T10:00:00Z", service.id("profit"));
        awaitOutcome(service, "profit", "history-kept", equalTo("PASS"));

        service.revise("profit", 80, 5);

        awaitOutcome(service, "profit", "history-kept", equalTo("FAIL"));
        verdict(service, "profit")
                .body(
                        "results.find { it.rule == 'history-kept' }.sentence",
                        equalTo(
                                "Version 2 of Profit (KPI profit), of 2026-11-23, changes what is planned for 2027 (plan year 1)"
                                        + " from 20.00 to 16.00 EUR. But Review of 2027 had judged that year and was closed on"
                                        + " 2026-11-20. What was judged may be changed only by a rebaseline, by an approver with a"
                                        + " reason."));
    }

    @Test
    void F12_three_lowerings_after_misses_are_an_eroding_goal() {
        var service = new TargetService(broker).plan().target("profit", "FINANCIAL", 0, 100);
        verdict(service, "profit").statusCode(200);
        var reviews = new ReviewService(broker, service.planId()).track(service.id("profit"), "ON_TRACK", "2026-06-30");
        awaitMeasured(service);
        service.revise("profit", 90, 5).revise("profit", 80, 5);
        reviews.track(service.id("profit"), "OFF_TRACK", "2026-10-31");
        service.revise("profit", 70, 5);

        awaitOutcome(service, "profit", "no-eroding-goal", equalTo("WARN"));
        await().untilAsserted(() -> verdict(service, "profit")
                .body(
                        "results.find { it.rule == 'no-eroding-goal' }.sentence",
                        containsString("(soon after it had missed the period that ended on 2026-10-31)")));
    }

    /** The published examples of review-service are understood: none of them is parked. */
    @Test
    void the_published_examples_of_review_service_are_understood() {
        var topic = new Topic(broker, "plumbline.review.v1");
        var examples = new EventContracts("review").examples().values();
        examples.forEach(topic::send);

        var service = new TargetService(broker)
                .plan()
                .target("profit", "FINANCIAL", 0, 100)
                .apex("profit");
        new ReviewService(broker, service.planId()).scheduled(2027);
        awaitOutcome(service, "profit", "early-verdict", equalTo("FAIL"));
        var letters = new Topic(broker, "plumbline.alignment-service.dead-letter");
        examples.forEach(example -> assertEquals(
                0,
                letters.read(letter -> example.attributes()
                                .get("id")
                                .equals(letter.attributes().get("id")))
                        .size()));
    }

    private static void awaitMeasured(TargetService service) {
        await().untilAsserted(() -> planVerdict(service).body("cause.type", equalTo("TrackChanged")));
    }

    private static void awaitOutcome(TargetService service, String target, String rule, Matcher<String> outcome) {
        await().untilAsserted(() -> verdict(service, target)
                .statusCode(200)
                .body("results.find { it.rule == '" + rule + "' }.outcome", outcome));
    }
}
