package io.plumbline.platform;

import io.quarkus.arc.Unremovable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.consumer.JwtContext;
import org.jose4j.jwt.consumer.Validator;

/**
 * What an access token must be beyond signature, issuer, audience and time, which the framework checks: an access token and no
 * ID token, of one organisation, of one person, and not one of the launcher's.
 */
@ApplicationScoped
@Unremovable
class AcceptedToken implements Validator {

    /** The launcher's issuer marks each token with this claim. */
    static final String DEMO_MARK = "plumbline_demo";

    /** An organisation ends up in keys, headers of events and metrics. */
    private static final Pattern ORGANISATION = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,62}");

    private static final Pattern PERSON = Pattern.compile("[^\\p{Cntrl}\\p{Cf}\\p{Zl}\\p{Zp}]{1,200}");

    /** Only an ID token tells its reader how it belongs to a sign-in. */
    private static final List<String> MARKS_OF_ID_TOKENS = List.of("nonce", "at_hash", "c_hash", "s_hash");

    private final SignIn signIn;

    AcceptedToken(SignIn signIn) {
        this.signIn = signIn;
    }

    @Override
    public String validate(JwtContext token) {
        var claims = token.getJwtClaims();
        if (!isAccessToken(token)) {
            return "not an access token";
        }
        if (!fits(claims, signIn.organisationClaim(), ORGANISATION)) {
            return "no organisation in claim " + signIn.organisationClaim();
        }
        if (!fits(claims, signIn.personClaim(), PERSON)) {
            return "no person in claim " + signIn.personClaim();
        }
        if (claims.hasClaim(DEMO_MARK) && !signIn.demo()) {
            return "a demo token";
        }
        return null;
    }

    private boolean isAccessToken(JwtContext token) {
        var type = token.getJoseObjects().get(0).getHeader("typ");
        var name = type == null ? "" : type.toLowerCase(Locale.ROOT).replaceFirst("^application/", "");
        return signIn.tokenTypes().stream().anyMatch(accepted -> accepted.equalsIgnoreCase(name))
                && MARKS_OF_ID_TOKENS.stream().noneMatch(token.getJwtClaims()::hasClaim)
                && !"ID".equals(token.getJwtClaims().getClaimValue("typ"));
    }

    private static boolean fits(JwtClaims claims, String claim, Pattern form) {
        return claims.getClaimValue(claim) instanceof String value
                && form.matcher(value).matches();
    }
}
