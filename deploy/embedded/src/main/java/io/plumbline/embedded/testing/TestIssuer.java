package io.plumbline.embedded.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jose4j.json.JsonUtil;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;

/**
 * An OpenID Connect issuer on the loopback interface of this JVM: discovery, keys, and a token for whatever claims are posted to it.
 * It knows nobody and refuses nobody, so it lives in tests only.
 */
public final class TestIssuer implements AutoCloseable {

    /** What tokens for Plumbline name in {@code aud}. */
    public static final String AUDIENCE = "plumbline";

    private static TestIssuer ofThisJvm;

    private final HttpServer server;
    private volatile RsaJsonWebKey key;

    private TestIssuer(HttpServer server) {
        this.server = server;
        turnKey();
    }

    /** The issuer that all tests of this JVM share; started by the first call. */
    public static synchronized TestIssuer get() {
        if (ofThisJvm == null) {
            ofThisJvm = start(0);
        }
        return ofThisJvm;
    }

    /** An issuer of its own, for a test that takes it away or turns its key. */
    public static TestIssuer start(int port) {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
            var issuer = new TestIssuer(server);
            server.createContext("/.well-known/openid-configuration", exchange -> answer(exchange, issuer.metadata()));
            server.createContext("/keys", exchange -> answer(exchange, issuer.keys()));
            server.createContext("/tokens", exchange -> answer(exchange, issuer.token(read(exchange))));
            server.start();
            return issuer;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public String address() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    public int port() {
        return server.getAddress().getPort();
    }

    /** From now on another key signs, and the old one is no longer published. */
    public void turnKey() {
        try {
            var fresh = RsaJwkGenerator.generateJwk(2048);
            fresh.setKeyId(Long.toString(System.nanoTime(), Character.MAX_RADIX));
            key = fresh;
        } catch (JoseException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** The key that signs at present. */
    public RsaJsonWebKey key() {
        return key;
    }

    /** A token with these claims over those of a token that is all right; a claim of null is left out. */
    public String token(Map<String, Object> claims) {
        var all = new LinkedHashMap<String, Object>();
        long now = System.currentTimeMillis() / 1000;
        all.put("iss", address());
        all.put("aud", AUDIENCE);
        all.put("iat", now);
        all.put("exp", now + 3600);
        all.putAll(claims);
        all.values().removeIf(value -> value == null);
        try {
            var signature = new JsonWebSignature();
            signature.setAlgorithmHeaderValue("RS256");
            signature.setKeyIdHeaderValue(key.getKeyId());
            signature.setHeader("typ", "at+jwt");
            signature.setPayload(JsonUtil.toJson(all));
            signature.setKey(key.getPrivateKey());
            return signature.getCompactSerialization();
        } catch (JoseException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private String metadata() {
        return JsonUtil.toJson(Map.of(
                "issuer", address(),
                "jwks_uri", address() + "/keys",
                "authorization_endpoint", address() + "/authorize",
                "token_endpoint", address() + "/tokens"));
    }

    private String keys() {
        return new JsonWebKeySet(key).toJson(OutputControlLevel.PUBLIC_ONLY);
    }

    private static Map<String, Object> read(HttpExchange exchange) throws IOException {
        try {
            return JsonUtil.parseJson(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        } catch (JoseException unreadable) {
            throw new IOException(unreadable);
        }
    }

    private static void answer(HttpExchange exchange, String text) throws IOException {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
