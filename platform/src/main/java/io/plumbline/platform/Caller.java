package io.plumbline.platform;

import io.plumbline.outbox.Behalf;
import io.plumbline.outbox.IncomingEvent;
import io.plumbline.outbox.TellingBehalf;
import io.plumbline.outbox.Trail;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import javax.sql.DataSource;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** On whose behalf the present work is done, and what set it off: the token of a request, or the event that is followed. */
@RequestScoped
public class Caller {

    private final CurrentIdentityAssociation signedIn;
    private final SignIn signIn;
    private final TellingBehalf telling;
    private final DataSource database;

    private String tenant;
    private String name;
    private Trail trail = new Trail(UUID.randomUUID().toString(), null, null);

    Caller(CurrentIdentityAssociation signedIn, SignIn signIn, TellingBehalf telling, DataSource database) {
        this.signedIn = signedIn;
        this.signIn = signIn;
        this.telling = telling;
        this.database = database;
    }

    /** Empty while nobody is signed in and no event is followed. */
    Optional<Behalf> findBehalf() {
        if (tenant == null && !(identity().getPrincipal() instanceof JsonWebToken)) {
            return Optional.empty();
        }
        return Optional.of(behalf());
    }

    private Behalf behalf() {
        return new Behalf(tenant(), name(), correlation());
    }

    /**
     * The caller's organisation.
     *
     * @throws IllegalStateException if nobody is signed in and no event is followed: there is no organisation by default
     */
    public String tenant() {
        if (tenant == null) {
            tenant = token().getClaim(signIn.organisationClaim());
        }
        return tenant;
    }

    /** The person, or the system, that acts. */
    public String name() {
        if (name == null) {
            name = token().getName();
        }
        return name;
    }

    /** Until when the token of the request is valid: what goes on for longer has to end by then. */
    public Instant signedInUntil() {
        return Instant.ofEpochSecond(token().getExpirationTime());
    }

    /** Whether the request came with a token that was accepted. */
    boolean isSignedIn() {
        return !identity().isAnonymous();
    }

    /** Whether a role of {@link Role} is in force. Work that an event set off has none. */
    public boolean has(String role) {
        return identity().hasRole(role);
    }

    /** The roles in force, in words. */
    String roles() {
        var roles = new TreeSet<>(identity().getRoles());
        return roles.isEmpty() ? "none" : String.join(", ", roles);
    }

    /** @throws Refusal 403 if a role is not in force that only this variant of the operation needs */
    public void require(String role) {
        if (!has(role)) {
            throw new Refusal(CommonProblem.FORBIDDEN, "This needs the role " + role + ".");
        }
    }

    public Trail trail() {
        return trail;
    }

    public String correlation() {
        return trail.correlation();
    }

    private SecurityIdentity identity() {
        return signedIn.getIdentity();
    }

    private JsonWebToken token() {
        if (identity().getPrincipal() instanceof JsonWebToken token) {
            return token;
        }
        throw new IllegalStateException("nobody is signed in, so there is no organisation to work for");
    }

    /** A request over REST: joins the caller's trace if it brought one. */
    void arrive(String traceparent) {
        if (traceparent != null && traceparent.matches("[0-9a-f]{2}-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}")) {
            trail = new Trail(traceparent.substring(3, 35), null, traceparent);
        }
    }

    /** Work that nobody asked for, such as what falls due: done for one organisation at a time. */
    public void actFor(String organisation, String person) {
        tenant = organisation;
        name = person;
        telling.tell(database, behalf());
    }

    /** Work that goes on beside the request that asked for it. */
    public void actFor(String organisation, String person, Trail cause) {
        tenant = organisation;
        name = person;
        trail = cause;
        telling.tell(database, behalf());
    }

    /** Work that an event set off: its organisation, its trail, and the person who decided what it tells. */
    public void actFor(IncomingEvent event, String person) {
        tenant = event.tenant();
        name = person;
        trail = Trail.after(event);
        telling.tell(database, behalf());
    }
}
