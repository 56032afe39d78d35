package io.plumbline.platform;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import io.quarkus.runtime.configuration.ConfigUtils;

/** Where a service begins: before anything opens a port or a database, its settings are looked at. */
@QuarkusMain
public final class Start {

    private static final int WRONG_SETTINGS = 78;

    private Start() {}

    public static void main(String[] arguments) {
        var config = ConfigUtils.configBuilder().build();
        var mistakes = SettingsForProduction.mistakes(
                config.getProfiles(), name -> config.getOptionalValue(name, String.class));
        if (mistakes.isEmpty()) {
            Quarkus.run(arguments);
            return;
        }
        mistakes.forEach(mistake -> System.err.println("not started: " + mistake));
        System.exit(WRONG_SETTINGS);
    }
}
