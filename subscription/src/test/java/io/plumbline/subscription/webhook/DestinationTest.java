package io.plumbline.subscription.webhook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.plumbline.subscription.webhook.Destination.Forbidden;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DestinationTest {

    private static Destination of(String url, String... addresses) throws Forbidden {
        return Destination.of(url, false, host -> parse(addresses));
    }

    private static List<InetAddress> parse(String... addresses) throws UnknownHostException {
        var parsed = new ArrayList<InetAddress>();
        for (var address : addresses) {
            parsed.add(InetAddress.getByName(address));
        }
        return parsed;
    }

    @Test
    void a_public_address_over_https_may_be_called() throws Exception {
        var destination = of("https://bi.example.org/plumbline?team=bi", "93.184.216.34");
        assertEquals(443, destination.port());
        assertEquals("/plumbline?team=bi", destination.pathAndQuery());
        assertTrue(destination.isSecure());
        of("https://bi.example.org", "2606:2800:220:1:248:1893:25c8:1946");
    }

    @Test
    void an_address_inside_is_refused_in_whatever_form_it_comes() {
        for (var inside : List.of(
                "127.0.0.1",
                "127.8.9.1",
                "10.0.0.5",
                "172.16.0.1",
                "172.31.255.254",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "0.0.0.0",
                "255.255.255.255",
                "224.0.0.1",
                "192.0.2.1",
                "198.51.100.1",
                "203.0.113.1",
                "198.18.0.1",
                "240.0.0.1",
                "::1",
                "::",
                "fe80::1",
                "fc00::1",
                "fd12:3456::1",
                "::ffff:127.0.0.1",
                "::ffff:10.0.0.5",
                "2002:7f00:1::",
                "2002:a00:1::",
                "64:ff9b::a00:5",
                "2001:db8::1",
                "ff02::1",
                "2001::1")) {
            assertThrows(Forbidden.class, () -> of("https://inside.example.org", inside), inside);
        }
    }

    @Test
    void addresses_beside_the_private_ones_are_public() throws Exception {
        for (var outside :
                List.of("172.15.255.255", "172.32.0.1", "100.63.255.255", "100.128.0.1", "11.0.0.1", "8.8.8.8")) {
            assertTrue(PublicAddresses.contains(InetAddress.getByName(outside)), outside);
        }
        assertFalse(PublicAddresses.contains(InetAddress.getByName("10.255.255.255")));
    }

    @Test
    void one_private_address_among_several_is_enough_to_refuse() {
        assertThrows(Forbidden.class, () -> of("https://both.example.org", "93.184.216.34", "10.0.0.5"));
    }

    @Test
    void the_call_goes_to_the_address_that_was_looked_at() throws Exception {
        assertEquals(
                InetAddress.getByName("93.184.216.34"),
                of("https://rebinding.example.org", "93.184.216.34").address());
    }

    @Test
    void plain_http_other_schemes_users_and_nonsense_are_refused() {
        for (var url : List.of(
                "http://bi.example.org",
                "ftp://bi.example.org",
                "file:///etc/passwd",
                "https://user@bi.example.org",
                "https:///nowhere",
                "bi.example.org",
                "https://a b")) {
            assertThrows(Forbidden.class, () -> of(url, "93.184.216.34"), url);
        }
    }

    @Test
    void an_operator_may_allow_everything() throws Exception {
        var destination = Destination.of("http://127.0.0.1:8099/hook", true, host -> parse("127.0.0.1"));
        assertEquals(8099, destination.port());
        assertFalse(destination.isSecure());
    }
}
