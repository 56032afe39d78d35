package io.plumbline.embedded;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.NewTopic;

/** The topics of the system as its broker has to hold them. */
public final class Topics {
    /** Facts of the three services, keyed by plan. */
    public static final List<String> FACTS =
            List.of("plumbline.target.v1", "plumbline.alignment.v1", "plumbline.review.v1");

    /** Records that a consumer could not take, one topic per consumer. */
    public static final List<String> DEAD_LETTERS = List.of(
            "plumbline.target-service.dead-letter",
            "plumbline.alignment-service.dead-letter",
            "plumbline.review-service.dead-letter");

    private static final int FACT_PARTITIONS = 4;

    private Topics() {}

    static List<NewTopic> definitions() {
        List<NewTopic> topics = new ArrayList<>();
        FACTS.forEach(name -> topics.add(keptForEver(name, FACT_PARTITIONS)));
        DEAD_LETTERS.forEach(name -> topics.add(keptForEver(name, 1)));
        return topics;
    }

    /** A subscriber that comes late reads from the start, and nobody is hurried to look at a dead letter. */
    private static NewTopic keptForEver(String name, int partitions) {
        return new NewTopic(name, partitions, (short) 1).configs(Map.of("retention.ms", "-1"));
    }
}
