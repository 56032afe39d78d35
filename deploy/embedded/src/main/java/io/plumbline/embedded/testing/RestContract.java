package io.plumbline.embedded.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A service's committed OpenAPI document under {@code contracts/rest}. */
public final class RestContract {

    private final Path file;

    /** @param service such as {@code target-service} */
    public RestContract(String service) {
        file = Path.of(System.getProperty("plumbline.contracts"), "rest", service + ".yaml");
    }

    /** The committed document; replaced by {@code generated} first when {@code plumbline.write-contracts} is set. */
    public String committed(String generated) {
        try {
            if (System.getProperty("plumbline.write-contracts") != null) {
                Files.createDirectories(file.getParent());
                Files.writeString(file, generated);
            }
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
