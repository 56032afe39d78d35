/**
 * A real OpenID Connect issuer on the loopback interface, with people who exist for demonstration only. Services accept its tokens in the
 * profile {@code demo}, which nobody but the launcher sets; its program is no part of them.
 */
package io.plumbline.local.issuer;
