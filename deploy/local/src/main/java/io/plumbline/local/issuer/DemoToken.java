package io.plumbline.local.issuer;

import com.nimbusds.oauth2.sdk.OAuth2Error;
import com.nimbusds.oauth2.sdk.TokenRequest;
import java.util.List;
import java.util.Map;
import no.nav.security.mock.oauth2.OAuth2Exception;
import no.nav.security.mock.oauth2.token.OAuth2TokenCallback;

/** What the issuer writes into a token, by the {@code username} of the request; whoever is no demo person gets none. */
final class DemoToken implements OAuth2TokenCallback {

    private static final long SECONDS = 3600;

    @Override
    public String issuerId() {
        return DemoIssuer.NAME;
    }

    @Override
    public String subject(TokenRequest request) {
        return person(request).id();
    }

    @Override
    public String typeHeader(TokenRequest request) {
        return "at+jwt";
    }

    @Override
    public List<String> audience(TokenRequest request) {
        return List.of(DemoIssuer.AUDIENCE);
    }

    @Override
    public Map<String, Object> addClaims(TokenRequest request) {
        DemoPerson person = person(request);
        return Map.of(
                // The subject is the name as it was typed, which may be a role.
                "preferred_username", person.id(),
                "organisation", person.organisation(),
                "roles", List.of(person.role()),
                "client_id", "plumbline-demo",
                "plumbline_demo", true);
    }

    @Override
    public long tokenExpiry() {
        return SECONDS;
    }

    private static DemoPerson person(TokenRequest request) {
        Map<String, List<String>> form = request.getAuthorizationGrant().toParameters();
        List<String> named = form.getOrDefault("username", List.of(""));
        return DemoPerson.find(named.get(0))
                .orElseThrow(() -> new OAuth2Exception(
                        OAuth2Error.INVALID_GRANT, "Nobody of the demonstration is called " + named.get(0)));
    }
}
