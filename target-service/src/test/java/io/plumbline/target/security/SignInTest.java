package io.plumbline.target.security;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.plumbline.embedded.testing.RealParts;
import io.plumbline.embedded.testing.SignedIn;
import io.plumbline.platform.Role;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jose4j.json.JsonUtil;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.keys.HmacKey;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which tokens are accepted, and what becomes of the others. */
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "service", value = "target"))
class SignInTest {

    private static final Map<String, Object> GOOD =
            Map.of("sub", "vera", "organisation", "default", "roles", List.of(Role.VIEWER));

    @ConfigProperty(name = "plumbline.sign-in.issuer")
    String issuer;

    @Test
    void a_good_token_is_accepted() throws Exception {
        call(posted(GOOD)).statusCode(200);
    }

    @Test
    void without_a_token_the_answer_is_401_with_a_challenge() {
        SignedIn.nobody()
                .get("/plans")
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", "Bearer")
                .body("type", equalTo("urn:plumbline:problem:unauthenticated"));
    }

    @Test
    void health_and_documents_need_no_token_and_metrics_do() {
        SignedIn.nobody().get("/q/health").then().statusCode(200);
        SignedIn.nobody().get("/q/openapi").then().statusCode(200);
        SignedIn.nobody().get("/q/swagger-ui/").then().statusCode(200);
        SignedIn.nobody().get("/q/metrics").then().statusCode(401);
        SignedIn.as("vera", Role.VIEWER).get("/q/metrics").then().statusCode(403);
        SignedIn.as("prometheus", Role.MACHINE).get("/q/metrics").then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"aud\":\"somebody-else\"}",
                "{\"aud\":null}",
                "{\"iss\":\"https://elsewhere.example.org\"}",
                "{\"iss\":null}",
                "{\"exp\":1500000000}",
                "{\"exp\":null}",
                "{\"nbf\":4000000000}",
                "{\"organisation\":null}",
                "{\"organisation\":\"\"}",
                "{\"organisation\":\"a b\"}",
                "{\"organisation\":\"x\\u0000\"}",
                "{\"organisation\":[\"default\"]}",
                "{\"sub\":null}",
                "{\"sub\":\"forged\\nline\"}",
                "{\"nonce\":\"n-0S6_WzA2Mj\"}",
                "{\"at_hash\":\"77QmUPtjPfzWtF2AnpK9RQ\"}",
                "{\"typ\":\"ID\"}",
                "{\"plumbline_demo\":true}"
            })
    void a_signed_token_with_one_wrong_claim_is_refused(String wrong) throws Exception {
        var claims = new HashMap<>(GOOD);
        claims.putAll(JsonUtil.parseJson(wrong));
        refused(posted(claims));
    }

    @Test
    void a_token_of_a_stranger_who_uses_the_name_of_our_key_is_refused() throws Exception {
        var stranger = RsaJwkGenerator.generateJwk(2048);
        refused(signed("RS256", ourKey().getKeyId(), "at+jwt", stranger.getPrivateKey()));
    }

    @Test
    void our_public_key_is_no_secret_to_sign_with() throws Exception {
        var secret = new HmacKey(ourKey().getPublicKey().getEncoded());
        refused(signed("HS256", ourKey().getKeyId(), "at+jwt", secret));
    }

    @Test
    void an_unsigned_token_is_refused() throws Exception {
        var encoder = Base64.getUrlEncoder().withoutPadding();
        var header = encoder.encodeToString("{\"alg\":\"none\",\"typ\":\"at+jwt\"}".getBytes(StandardCharsets.UTF_8));
        var good = posted(GOOD).split("\\.");
        refused(header + "." + good[1] + ".");
        refused(header + "." + good[1] + "." + good[2]);
    }

    @Test
    void a_changed_token_and_rubbish_are_refused() throws Exception {
        var good = posted(GOOD).split("\\.");
        var other = posted(Map.of("sub", "eve", "organisation", "other", "roles", List.of(Role.ADMIN)))
                .split("\\.");
        refused(good[0] + "." + other[1] + "." + good[2]);
        refused("rubbish");
        refused("a.b.c");
    }

    @Test
    void roles_that_nobody_knows_allow_nothing() throws Exception {
        var claims = new HashMap<>(GOOD);
        claims.put("roles", List.of("superuser"));
        call(posted(claims))
                .statusCode(403)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:plumbline:problem:forbidden"))
                .body("detail", equalTo("The operation needs the role viewer; your token has none."));
    }

    private String posted(Map<String, Object> claims) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(issuer + "/tokens"))
                .POST(HttpRequest.BodyPublishers.ofString(JsonUtil.toJson(claims)))
                .build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.ofString())
                .body();
    }

    private String signed(String algorithm, String keyId, String type, java.security.Key key) throws JoseException {
        var claims = new HashMap<>(GOOD);
        claims.put("iss", issuer);
        claims.put("aud", "plumbline");
        claims.put("exp", System.currentTimeMillis() / 1000 + 600);
        var signature = new JsonWebSignature();
        signature.setAlgorithmHeaderValue(algorithm);
        signature.setKeyIdHeaderValue(keyId);
        signature.setHeader("typ", type);
        signature.setPayload(JsonUtil.toJson(claims));
        signature.setKey(key);
        return signature.getCompactSerialization();
    }

    private RsaJsonWebKey ourKey() throws Exception {
        var keys = given().baseUri(issuer).get("/keys").asString();
        return (RsaJsonWebKey)
                new org.jose4j.jwk.JsonWebKeySet(keys).getJsonWebKeys().get(0);
    }

    private static void refused(String token) {
        call(token)
                .statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", containsString("invalid_token"))
                .body("type", equalTo("urn:plumbline:problem:unauthenticated"))
                .body("detail", not(containsString("signature")));
    }

    private static ValidatableResponse call(String token) {
        return given().header("Authorization", "Bearer " + token).get("/plans").then();
    }
}
