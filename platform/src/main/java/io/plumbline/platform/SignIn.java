package io.plumbline.platform;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;
import java.util.Set;

/** Whose tokens are accepted, and where in a token it says who calls. */
@ConfigMapping(prefix = "plumbline.sign-in")
public interface SignIn {

    /** The OpenID Connect issuer, as in the {@code iss} claim; its metadata is found below it. */
    Optional<String> issuer();

    /** What tokens for Plumbline name in {@code aud}. */
    Optional<String> audience();

    /** Claim that names the caller's organisation. */
    @WithDefault("organisation")
    String organisationClaim();

    /** Claim that names the person for ever; {@code sub} unless the issuer has a readable one that it never gives to somebody else. */
    @WithDefault("sub")
    String personClaim();

    /** Claim with the list of roles, with slashes if it is nested, such as {@code realm_access/roles}. */
    @WithDefault("roles")
    String rolesClaim();

    /** What an access token says in its {@code typ} header; RFC 9068 tells it from an ID token by that. */
    @WithDefault("at+jwt")
    Set<String> tokenTypes();

    /** Whether the launcher's demo people may call: only the profile that the launcher starts says yes. */
    @WithDefault("false")
    boolean demo();
}
