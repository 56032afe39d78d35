package io.plumbline.local.issuer;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import io.plumbline.embedded.CannotStart;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.text.ParseException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.OAuth2Config;
import no.nav.security.mock.oauth2.token.KeyProvider;
import no.nav.security.mock.oauth2.token.OAuth2TokenProvider;

/**
 * The issuer of the demonstration. Its key is made at the first start and lies in the data folder, where only its owner reads it, so that
 * tokens outlive a restart and no two installations trust each other.
 */
public final class DemoIssuer implements AutoCloseable {

    /** The last part of its address; services outside the profile {@code demo} refuse to start with it. */
    static final String NAME = "plumbline-demo";

    static final String AUDIENCE = "plumbline";

    private static final int KEY_BITS = 2048;

    private final MockOAuth2Server server;

    private DemoIssuer(MockOAuth2Server server) {
        this.server = server;
    }

    /** @throws CannotStart if the key cannot be kept or the port is taken */
    public static DemoIssuer start(Path folder, int port) {
        try {
            KeyProvider keys = new KeyProvider(List.of(key(folder)), "RS256");
            // The library gives the key to the first issuer that asks for one.
            keys.signingKey(NAME);
            OAuth2Config config =
                    new OAuth2Config(false, null, null, false, new OAuth2TokenProvider(keys), Set.of(new DemoToken()));
            MockOAuth2Server server = new MockOAuth2Server(config);
            server.start(InetAddress.getByName("localhost"), port);
            return new DemoIssuer(server);
        } catch (IOException | JOSEException | ParseException e) {
            throw new CannotStart("The issuer of demo tokens did not start: " + e.getMessage() + ".", e);
        }
    }

    /** Its address, as tokens name it. */
    public static String address(int port) {
        return "http://localhost:" + port + "/" + NAME;
    }

    /** What a service needs in its environment in order to accept the tokens. */
    public static Map<String, String> settings(int port) {
        return Map.of(
                "QUARKUS_PROFILE", "demo",
                "PLUMBLINE_SIGN_IN_DEMO", "true",
                "PLUMBLINE_SIGN_IN_ISSUER", address(port),
                "PLUMBLINE_SIGN_IN_AUDIENCE", AUDIENCE,
                "PLUMBLINE_SIGN_IN_PERSON_CLAIM", "preferred_username");
    }

    private static RSAKey key(Path folder) throws IOException, JOSEException, ParseException {
        Path file = folder.resolve("signing-key.json");
        if (!Files.exists(file)) {
            Files.createDirectories(folder, readableByOwner("rwx------"));
            Path fresh = folder.resolve("signing-key.part");
            Files.deleteIfExists(fresh);
            try (var channel = Files.newByteChannel(
                    fresh,
                    Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                    readableByOwner("rw-------"))) {
                RSAKey key = new RSAKeyGenerator(KEY_BITS).keyID(NAME).generate();
                channel.write(java.nio.charset.StandardCharsets.UTF_8.encode(key.toJSONString()));
            }
            Files.move(fresh, file);
        }
        return RSAKey.parse(Files.readString(file));
    }

    private static FileAttribute<?> readableByOwner(String permissions) {
        return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions));
    }

    @Override
    public void close() {
        server.shutdown();
    }
}
