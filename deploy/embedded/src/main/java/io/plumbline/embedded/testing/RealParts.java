package io.plumbline.embedded.testing;

import io.plumbline.embedded.EmbeddedDatabase;
import io.plumbline.embedded.RunningParts;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/**
 * Gives a service's {@code @QuarkusTest} its own database on a real PostgreSQL, a real broker and an issuer of tokens. All start once per
 * JVM and stay for all test classes and profiles; they end with the JVM.
 *
 * <p>Argument {@code service}: {@code target}, {@code alignment} or {@code review}.
 */
public final class RealParts implements QuarkusTestResourceLifecycleManager {
    private String service;

    @Override
    public void init(Map<String, String> arguments) {
        service = arguments.get("service");
        if (service == null) {
            throw new IllegalArgumentException("RealParts needs the argument service=target|alignment|review");
        }
    }

    @Override
    public Map<String, String> start() {
        EveryEvent.willBeOf(service, ask("bootstrapServers"));
        return Map.of(
                "quarkus.datasource.jdbc.url",
                ask("jdbcUrl", service),
                "quarkus.datasource.username",
                EmbeddedDatabase.workingRole(service),
                "quarkus.datasource.password",
                EmbeddedDatabase.workingRole(service),
                "quarkus.flyway.username",
                service,
                "quarkus.flyway.password",
                service,
                "kafka.bootstrap.servers",
                ask("bootstrapServers"),
                "plumbline.sign-in.issuer",
                issuer(),
                "plumbline.sign-in.audience",
                TestIssuer.AUDIENCE);
    }

    @Override
    public void stop() {
        // The parts serve the next test class too.
    }

    private static String issuer() {
        try {
            Class<?> issuer = Class.forName(TestIssuer.class.getName(), true, ClassLoader.getSystemClassLoader());
            return (String)
                    issuer.getMethod("address").invoke(issuer.getMethod("get").invoke(null));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("the issuer of the tests' tokens did not start", e);
        }
    }

    /**
     * Quarkus loads test resources with a class loader of its own, which it drops with the application; a broker whose
     * classes came from there would break in the middle of the run. The application class loader stays.
     */
    private static String ask(String question, Object... arguments) {
        var thread = Thread.currentThread();
        var loaderOfQuarkus = thread.getContextClassLoader();
        // The broker looks up some of its own classes by name, through the thread's class loader.
        thread.setContextClassLoader(ClassLoader.getSystemClassLoader());
        try {
            Class<?> parts = Class.forName(RunningParts.class.getName(), true, ClassLoader.getSystemClassLoader());
            Object running = parts.getMethod("get").invoke(null);
            Class<?>[] types = arguments.length == 0 ? new Class<?>[0] : new Class<?>[] {String.class};
            return (String) parts.getMethod(question, types).invoke(running, arguments);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("the test infrastructure did not start", e);
        } finally {
            thread.setContextClassLoader(loaderOfQuarkus);
        }
    }
}
