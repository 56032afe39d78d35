package io.plumbline.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SettingsForProductionTest {

    private final Map<String, String> settings = new HashMap<>(Map.of(
            "plumbline.sign-in.issuer", "https://login.example.org/realms/plans",
            "plumbline.sign-in.audience", "plumbline",
            "quarkus.datasource.username", "target",
            "quarkus.datasource.password", "of its own"));

    @Test
    void complete_settings_have_no_mistake() {
        assertEquals(List.of(), mistakes());
    }

    @Test
    void each_missing_setting_is_one_sentence_that_names_its_variable() {
        settings.clear();
        assertEquals(
                List.of(
                        "PLUMBLINE_SIGN_IN_ISSUER is not set: give the address of the OpenID Connect issuer whose tokens are to be accepted.",
                        "PLUMBLINE_SIGN_IN_AUDIENCE is not set: give the audience that tokens for Plumbline name.",
                        "QUARKUS_DATASOURCE_PASSWORD is not set: give the password of the service's database role."),
                mistakes());
    }

    @Test
    void nothing_of_the_launcher_is_accepted() {
        settings.put("plumbline.sign-in.issuer", "https://localhost:18080/plumbline-demo");
        settings.put("plumbline.sign-in.demo", "true");
        settings.put("quarkus.datasource.password", "target");
        assertEquals(
                List.of(
                        "PLUMBLINE_SIGN_IN_ISSUER is the launcher's issuer, which gives a token to everybody who asks:"
                                + " name the issuer of your organisation.",
                        "PLUMBLINE_SIGN_IN_DEMO is true: demo people are let in by the profile demo only, which the launcher sets.",
                        "QUARKUS_DATASOURCE_PASSWORD is the name of the role, as in the launcher's database:"
                                + " give the role a secret of its own."),
                mistakes());
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

    private List<String> mistakes() {
        return SettingsForProduction.mistakes(List.of("prod"), name -> Optional.ofNullable(settings.get(name)));
    }
}
