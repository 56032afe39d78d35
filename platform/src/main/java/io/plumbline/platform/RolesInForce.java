package io.plumbline.platform;

import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.Set;

/** Makes the roles that count out of those that the issuer gave: who has any may read, and an administrator never approves. */
@ApplicationScoped
class RolesInForce implements SecurityIdentityAugmentor {

    private static final Set<String> KNOWN =
            Set.of(Role.VIEWER, Role.PLANNER, Role.APPROVER, Role.REVIEWER, Role.OWNER, Role.ADMIN, Role.MACHINE);

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        if (identity.isAnonymous()) {
            return Uni.createFrom().item(identity);
        }
        return Uni.createFrom()
                .item(QuarkusSecurityIdentity.builder()
                        .setPrincipal(identity.getPrincipal())
                        .addCredentials(identity.getCredentials())
                        .addAttributes(identity.getAttributes())
                        .addRoles(of(identity.getRoles()))
                        .build());
    }

    static Set<String> of(Set<String> given) {
        var inForce = new HashSet<>(given);
        inForce.retainAll(KNOWN);
        if (!inForce.isEmpty()) {
            inForce.add(Role.VIEWER);
        }
        if (inForce.contains(Role.ADMIN)) {
            inForce.remove(Role.APPROVER);
        }
        return inForce;
    }
}
