package io.plumbline.local.system;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.LogManager;

/** Where the words of the parts inside the launcher's JVM go: to a file, not between the lines that a person reads. */
final class Logs {
    private Logs() {}

    /** Sends everything that is logged in this JVM to {@code launcher.log} in the folder. */
    static void to(Path folder) throws IOException {
        Files.createDirectories(folder);
        String configuration = """
                handlers=java.util.logging.FileHandler
                .level=INFO
                kafka.level=WARNING
                org.apache.kafka.level=WARNING
                state.change.logger.level=WARNING
                java.util.logging.FileHandler.pattern=%s/launcher.log
                java.util.logging.FileHandler.append=true
                java.util.logging.FileHandler.limit=10000000
                java.util.logging.FileHandler.encoding=UTF-8
                java.util.logging.FileHandler.formatter=java.util.logging.SimpleFormatter
                java.util.logging.SimpleFormatter.format=%%1$tF %%1$tT %%4$s [%%3$s] %%5$s%%6$s%%n
                """.formatted(folder.toString().replace("%", "%%"));
        LogManager.getLogManager()
                .readConfiguration(new ByteArrayInputStream(configuration.getBytes(StandardCharsets.UTF_8)));
    }
}
