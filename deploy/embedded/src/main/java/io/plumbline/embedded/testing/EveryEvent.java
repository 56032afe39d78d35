package io.plumbline.embedded.testing;

import io.quarkus.test.junit.callback.QuarkusTestAfterAllCallback;
import io.quarkus.test.junit.callback.QuarkusTestContext;
import java.util.ArrayList;

/**
 * After each test class, holds every event that the service under test has emitted meanwhile against its published schema, whatever the
 * tests themselves looked at.
 */
public final class EveryEvent implements QuarkusTestAfterAllCallback {

    private static final String SERVICE = "plumbline.test.service";
    private static final String BROKER = "plumbline.test.broker";
    private static final String CHECKED = "plumbline.test.checked.";

    /** Kept as properties: Quarkus loads this class anew for each application that it tests. */
    static void willBeOf(String service, String bootstrapServers) {
        System.setProperty(SERVICE, service);
        System.setProperty(BROKER, bootstrapServers);
    }

    @Override
    public void afterAll(QuarkusTestContext context) {
        var service = System.getProperty(SERVICE);
        if (service == null) {
            return;
        }
        var name = "plumbline." + service + ".v1";
        var emitted = new Topic(System.getProperty(BROKER), name)
                .read(event -> event.type() != null && event.type().startsWith("io.plumbline." + service + "."));
        int checked = Integer.getInteger(CHECKED + name, 0);
        if (emitted.size() == checked) {
            return;
        }
        // The partitions are read in any order: to look at all again is cheaper than to remember which were new.
        var contracts = new EventContracts(service);
        var violations = new ArrayList<String>();
        for (var event : emitted) {
            contracts.violations(event).forEach(violation -> violations.add(violation + " in " + event.data()));
        }
        System.setProperty(CHECKED + name, Integer.toString(emitted.size()));
        if (!violations.isEmpty()) {
            throw new AssertionError("events that are not as published: " + violations);
        }
    }
}
