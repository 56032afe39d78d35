package io.plumbline.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SettingsForProductionTest {

    private final Map<String, String> settings = new HashMap<>(Map.of(
            "plumbline.sign-in.issuer", "https://login.example.org/realms/plans",
            "plumbline.sign-in.audience", "plumbline",
            "quarkus.datasource.username", "target_app",
            "quarkus.datasource.password", "of its own",
            "quarkus.flyway.migrate-at-start", "true",
            "quarkus.flyway.username", "target",
            "quarkus.flyway.password", "of the owner"));

    @Test
    void complete_settings_have_no_mistake() {
        assertEquals(List.of(), mistakes());
    }

    @Test
    void each_missing_setting_is_one_sentence_that_names_its_variable() {
        settings.clear();
        settings.put("quarkus.flyway.migrate-at-start", "true");
        assertEquals(
                List.of(
                        "PLUMBLINE_SIGN_IN_ISSUER is not set: give the address of the OpenID Connect issuer whose tokens are to be accepted.",
                        "PLUMBLINE_SIGN_IN_AUDIENCE is not set: give the audience that tokens for Plumbline name.",
                        "QUARKUS_DATASOURCE_PASSWORD is not set: give the password of the service's database role.",
                        "QUARKUS_FLYWAY_PASSWORD is not set: give the password of the role that owns the service's tables,"
                                + " or set QUARKUS_FLYWAY_MIGRATE_AT_START to false."),
                mistakes());
    }

    @Test
    void nothing_of_the_launcher_is_accepted() {
        settings.put("plumbline.sign-in.issuer", "https://localhost:18080/plumbline-demo");
        settings.put("plumbline.sign-in.demo", "true");
        settings.put("quarkus.datasource.password", "target_app");
        settings.put("quarkus.flyway.password", "target");
        assertEquals(
                List.of(
                        "PLUMBLINE_SIGN_IN_ISSUER is the launcher's issuer, which gives a token to everybody who asks:"
                                + " name the issuer of your organisation.",
                        "PLUMBLINE_SIGN_IN_DEMO is true: demo people are let in by the profile demo only, which the launcher sets.",
                        "QUARKUS_DATASOURCE_PASSWORD is the name of the role, as in the launcher's database:"
                                + " give the role a secret of its own.",
                        "QUARKUS_FLYWAY_PASSWORD is the name of the role, as in the launcher's database:"
                                + " give the role a secret of its own."),
                mistakes());
    }

    @Test
    void a_service_does_not_work_in_the_role_that_owns_its_tables() {
        settings.put("quarkus.datasource.username", "target");
        assertEquals(
                List.of(
                        "QUARKUS_DATASOURCE_USERNAME names the role that owns the tables, QUARKUS_FLYWAY_USERNAME:"
                                + " no row-level security would keep organisations apart, so give the service a role of its own."),
                mistakes());
    }

    @Test
    void who_migrates_elsewhere_gives_no_password_of_the_owner() {
        settings.put("quarkus.flyway.migrate-at-start", "false");
        settings.remove("quarkus.flyway.password");
        assertEquals(List.of(), mistakes());
    }

    @Test
    void keys_do_not_come_over_an_open_line() {
        settings.put("plumbline.sign-in.issuer", "http://login.example.org");
        assertEquals(
                List.of("PLUMBLINE_SIGN_IN_ISSUER is not an https address:"
                        + " keys fetched from http://login.example.org could be anybody's."),
                mistakes());
    }

    @Test
    void the_demo_profile_may_do_without() {
        settings.clear();
        assertEquals(
                List.of(),
                SettingsForProduction.mistakes(List.of("demo"), name -> Optional.ofNullable(settings.get(name))));
    }

    @Test
    void no_other_profile_lets_go_what_is_missing() {
        settings.clear();
        for (var profiles : List.of(List.of("dev"), List.of("test"), List.of("demo", "prod"))) {
            assertFalse(
                    SettingsForProduction.mistakes(profiles, name -> Optional.ofNullable(settings.get(name)))
                            .isEmpty(),
                    () -> "nothing is asked of " + profiles);
        }
    }

    private List<String> mistakes() {
        return SettingsForProduction.mistakes(List.of("prod"), name -> Optional.ofNullable(settings.get(name)));
    }
}
