package io.plumbline.subscription.webhook;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;

/**
 * Where a webhook leads, after its name was resolved and every address of it was looked at. The call goes to the address that was looked
 * at, whatever the name resolves to a moment later.
 */
record Destination(URI url, InetAddress address) {

    private static final int HTTPS = 443;
    private static final int HTTP = 80;

    /** A destination that must not be called; the message says why, and may be shown to the owner of the webhook. */
    static final class Forbidden extends Exception {
        private static final long serialVersionUID = 1L;

        Forbidden(String why) {
            super(why);
        }
    }

    /** How a name becomes addresses. */
    interface Resolver {
        List<InetAddress> resolve(String host) throws UnknownHostException;
    }

    /** @param anywhere whether private addresses and plain http are allowed */
    static Destination of(String text, boolean anywhere, Resolver resolver) throws Forbidden {
        var url = parse(text);
        boolean secure = "https".equalsIgnoreCase(url.getScheme());
        if (!secure && !(anywhere && "http".equalsIgnoreCase(url.getScheme()))) {
            throw new Forbidden("The address must begin with https://.");
        }
        if (url.getHost() == null || url.getUserInfo() != null || url.getFragment() != null) {
            throw new Forbidden("The address must name a host, and neither a user nor a fragment.");
        }
        try {
            var addresses = resolver.resolve(url.getHost());
            for (var address : addresses) {
                if (!anywhere && !PublicAddresses.contains(address)) {
                    throw new Forbidden("The host " + url.getHost() + " is not on the public internet.");
                }
            }
            return new Destination(url, addresses.get(0));
        } catch (UnknownHostException unknown) {
            throw new Forbidden("The host " + url.getHost() + " is not known.");
        }
    }

    private static URI parse(String text) throws Forbidden {
        try {
            return URI.create(text.strip()).normalize();
        } catch (IllegalArgumentException malformed) {
            throw new Forbidden("The address is not a URL.");
        }
    }

    boolean isSecure() {
        return "https".equalsIgnoreCase(url.getScheme());
    }

    int port() {
        return url.getPort() != -1 ? url.getPort() : isSecure() ? HTTPS : HTTP;
    }

    String pathAndQuery() {
        var path = url.getRawPath() == null || url.getRawPath().isEmpty() ? "/" : url.getRawPath();
        return url.getRawQuery() == null ? path : path + "?" + url.getRawQuery();
    }
}
