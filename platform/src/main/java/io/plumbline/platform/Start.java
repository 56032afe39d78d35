package io.plumbline.platform;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import io.quarkus.runtime.configuration.ConfigUtils;
import java.util.List;

/** Where a service begins: before anything opens a port or a database, its settings are looked at. */
@QuarkusMain
public final class Start {

    private static final int WRONG_SETTINGS = 78;

    private Start() {}

    public static void main(String[] arguments) {
        var config = ConfigUtils.configBuilder().build();
        // Not by the name of a profile: anybody who starts a packaged service can call it "dev".
        var mistakes = LaunchMode.current().isDevOrTest()
                ? List.<String>of()
                : SettingsForProduction.mistakes(
                        config.getProfiles(), name -> config.getOptionalValue(name, String.class));
        if (mistakes.isEmpty()) {
            Quarkus.run(arguments);
            return;
        }
        mistakes.forEach(mistake -> System.err.println("not started: " + mistake));
        System.exit(WRONG_SETTINGS);
    }
}
