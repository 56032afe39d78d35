package io.plumbline.platform;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** What has to be set before a service may serve anybody, and what must not be; each mistake is one sentence for an operator. */
final class SettingsForProduction {

    /** The profile in which the launcher starts the services; every other one refuses the launcher's issuer. */
    static final String DEMO = "demo";

    /** The last part of the address of the launcher's issuer. */
    private static final String DEMO_ISSUER = "plumbline-demo";

    private final Function<String, Optional<String>> settings;
    private final List<String> mistakes = new ArrayList<>();

    private SettingsForProduction(Function<String, Optional<String>> settings) {
        this.settings = settings;
    }

    /** @param profiles those in force; in the demo profile, if it is alone, everything goes */
    static List<String> mistakes(List<String> profiles, Function<String, Optional<String>> settings) {
        if (profiles.equals(List.of(DEMO))) {
            return List.of();
        }
        return new SettingsForProduction(settings).find();
    }

    private List<String> find() {
        require(
                "plumbline.sign-in.issuer",
                "PLUMBLINE_SIGN_IN_ISSUER is not set: give the address of the OpenID Connect issuer whose tokens are to be accepted.");
        require(
                "plumbline.sign-in.audience",
                "PLUMBLINE_SIGN_IN_AUDIENCE is not set: give the audience that tokens for Plumbline name.");
        require(
                "quarkus.datasource.password",
                "QUARKUS_DATASOURCE_PASSWORD is not set: give the password of the service's database role.");
        if (settings.apply("quarkus.flyway.migrate-at-start")
                .map(Boolean::valueOf)
                .orElse(false)) {
            require(
                    "quarkus.flyway.password",
                    "QUARKUS_FLYWAY_PASSWORD is not set: give the password of the role that owns the service's tables,"
                            + " or set QUARKUS_FLYWAY_MIGRATE_AT_START to false.");
        }
        settings.apply("plumbline.sign-in.issuer").ifPresent(this::checkIssuer);
        if (settings.apply("plumbline.sign-in.demo").map(Boolean::valueOf).orElse(false)) {
            mistakes.add("PLUMBLINE_SIGN_IN_DEMO is true: demo people are let in by the profile " + DEMO
                    + " only, which the launcher sets.");
        }
        checkRole("DATASOURCE");
        checkRole("FLYWAY");
        var role = settings.apply("quarkus.datasource.username");
        if (role.isPresent() && role.equals(settings.apply("quarkus.flyway.username"))) {
            mistakes.add("QUARKUS_DATASOURCE_USERNAME names the role that owns the tables, QUARKUS_FLYWAY_USERNAME:"
                    + " no row-level security would keep organisations apart, so give the service a role of its own.");
        }
        return mistakes;
    }

    private void require(String name, String mistake) {
        if (settings.apply(name).filter(value -> !value.isBlank()).isEmpty()) {
            mistakes.add(mistake);
        }
    }

    private void checkRole(String part) {
        var name = "quarkus." + part.toLowerCase(Locale.ROOT);
        var role = settings.apply(name + ".username");
        if (role.isPresent() && role.equals(settings.apply(name + ".password"))) {
            mistakes.add("QUARKUS_" + part + "_PASSWORD is the name of the role, as in the launcher's database:"
                    + " give the role a secret of its own.");
        }
    }

    private void checkIssuer(String issuer) {
        URI address;
        try {
            address = URI.create(issuer.strip());
        } catch (IllegalArgumentException unreadable) {
            mistakes.add("PLUMBLINE_SIGN_IN_ISSUER is not an address: " + issuer);
            return;
        }
        if (String.valueOf(address.getPath()).endsWith("/" + DEMO_ISSUER)) {
            mistakes.add("PLUMBLINE_SIGN_IN_ISSUER is the launcher's issuer, which gives a token to everybody who asks:"
                    + " name the issuer of your organisation.");
        } else if (!"https".equals(address.getScheme())) {
            mistakes.add("PLUMBLINE_SIGN_IN_ISSUER is not an https address: keys fetched from " + issuer
                    + " could be anybody's.");
        }
    }
}
