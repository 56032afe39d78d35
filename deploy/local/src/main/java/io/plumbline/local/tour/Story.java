package io.plumbline.local.tour;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.plumbline.local.rest.Api;
import io.plumbline.local.rest.Services;
import io.plumbline.local.sample.LoadedPlan;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** What the chapters share: the services, the plan, the page that is written, and the expectations counted so far. */
final class Story {
    private static final int PAGE_WIDTH = 100;

    private final Services services;
    private final LoadedPlan plan;
    private final PrintStream out;
    private final Duration patience;
    private long revision;
    private int held;
    private int broken;

    Story(Services services, LoadedPlan plan, PrintStream out, Duration patience) {
        this.services = services;
        this.plan = plan;
        this.out = out;
        this.patience = patience;
        this.revision = plan.revision();
    }

    void begin(String title) {
        out.println();
        out.println(title);
        out.println("─".repeat(title.length()));
    }

    /** A sentence, broken where the page ends. */
    void say(String sentence) {
        StringBuilder line = new StringBuilder(" ");
        for (String word : sentence.split(" ")) {
            if (line.length() + 1 + word.length() > PAGE_WIDTH) {
                out.println(line);
                line = new StringBuilder("     ");
            }
            line.append(' ').append(word);
        }
        out.println(line);
    }

    void pause() {
        out.println();
    }

    void show(Table table) {
        table.lines().forEach(line -> out.println("  " + line));
    }

    void expect(String sentence, boolean holds) {
        if (holds) {
            held++;
        } else {
            broken++;
        }
        out.println((holds ? "  ✓ " : "  ✗ ") + sentence);
    }

    /** That the new verdict was there in time. */
    void expectPrompt(Duration delay) {
        expect("the new verdict was there within " + patience.toSeconds() + " s", delay.compareTo(patience) <= 0);
    }

    void expectEqual(String subject, String expected, String actual) {
        boolean equal = expected.equals(actual);
        expect(subject + " is " + expected + (equal ? "" : ", but it is " + actual), equal);
    }

    void expectAmount(String subject, String expected, BigDecimal actual) {
        expectEqual(subject, expected, Table.amount(actual));
    }

    /** Closes the page; true if every expectation held. */
    boolean end() {
        out.println();
        out.println(
                broken == 0
                        ? "All " + held + " expectations held."
                        : broken + " of " + (held + broken) + " expectations did not hold.");
        return broken == 0;
    }

    Api targets() {
        return services.target();
    }

    Api alignment() {
        return services.alignment();
    }

    Api review() {
        return services.review();
    }

    String planPath() {
        return "/plans/" + plan.id();
    }

    String id(String code) {
        return plan.target(code);
    }

    String targetPath(String code) {
        return "/targets/" + id(code);
    }

    JsonNode target(String code) {
        return targets().get(targetPath(code)).body();
    }

    /** The newest revision of the plan that the story has made. */
    long revision() {
        return revision;
    }

    void reached(long newRevision) {
        revision = newRevision;
    }

    JsonNode verdictOf(String code) {
        return alignment()
                .get(targetPath(code) + "/verdict?minRevision=" + revision)
                .body();
    }

    /** The worst that any rule says about any target now. */
    String verdict() {
        return planVerdict().get("verdict").asText();
    }

    JsonNode planVerdict() {
        return alignment().get(planPath() + "/verdict?minRevision=" + revision).body();
    }

    /** What a rule says about a target now. */
    JsonNode result(String code, String rule) {
        return stream(verdictOf(code).get("results"))
                .filter(result -> result.get("rule").asText().equals(rule))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(rule + " says nothing about " + code));
    }

    static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    static BigDecimal milestone(JsonNode target, int year) {
        return stream(target.get("milestones"))
                .filter(milestone -> milestone.get("year").asInt() == year)
                .findFirst()
                .orElseThrow()
                .get("value")
                .decimalValue();
    }
}
