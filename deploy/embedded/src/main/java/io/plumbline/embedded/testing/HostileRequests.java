package io.plumbline.embedded.testing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.restassured.RestAssured;
import java.io.IOException;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;

/** Requests as no client library makes them, written byte by byte: too large, or not what HTTP allows. */
public final class HostileRequests {

    private static final int PATIENCE_MILLIS = 5000;

    private final List<String> findings = new ArrayList<>();

    private HostileRequests() {}

    /** What was not refused as it should be, one line each; empty if nothing was. */
    public static List<String> findings() throws IOException {
        var hostile = new HostileRequests();
        var large = "x".repeat(20_000);
        hostile.expect("431", "a large header", get("/q/openapi", "X-Large: " + large));
        hostile.expect("431", "many headers", get("/q/openapi", many()));
        hostile.expect("414", "a long path", get("/" + large));
        hostile.expect("400", "two lengths", post("Content-Length: 2\r\nContent-Length: 3", "{}"));
        hostile.expect(
                "400", "a length and chunks", post("Content-Length: 2\r\nTransfer-Encoding: chunked", "0\r\n\r\n"));
        hostile.expect("400", "a header with a line feed in its name", get("/q/openapi", "X-\nForged: 1"));
        hostile.expect("4", "NUL in the path", get("/%00"));
        hostile.expect("4", "half a character in the path", get("/%C3%28"));
        hostile.expect("4", "a path above the root", get("/../../etc/passwd"));
        hostile.expect("413", "a large body", post("Content-Length: 500000000", "{"));
        hostile.expect("413", "a large body without a length", post("Transfer-Encoding: chunked", chunks()));
        return hostile.findings;
    }

    private void expect(String status, String name, String request) throws IOException {
        var answer = send(request);
        if (!answer.matches("(?s)HTTP/1.[01] " + status + ".*")) {
            findings.add(name + ": " + answer.lines().findFirst().orElse("no answer"));
        }
    }

    /** Reads the answer also if the server hangs up while it is still being written to. */
    private static String send(String request) throws IOException {
        try (var socket = new Socket("localhost", RestAssured.port)) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            var writing = new Thread(() -> {
                try {
                    socket.getOutputStream().write(request.getBytes(UTF_8));
                } catch (IOException hungUp) {
                    // The server has heard enough.
                }
            });
            writing.start();
            return new String(socket.getInputStream().readNBytes(200), ISO_8859_1);
        }
    }

    private static String get(String path, String... headers) {
        return "GET " + path + " HTTP/1.1\r\nHost: localhost\r\n" + String.join("\r\n", headers)
                + (headers.length == 0 ? "" : "\r\n") + "Connection: close\r\n\r\n";
    }

    private static String post(String headers, String body) {
        var token = SignedIn.token("hostile", "somebody", "planner", "reviewer", "owner", "admin");
        return "POST /webhooks HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + token
                + "\r\nContent-Type: application/json\r\n" + headers + "\r\nConnection: close\r\n\r\n" + body;
    }

    private static String many() {
        var headers = new StringBuilder("X-0: 0");
        for (int number = 1; number < 5000; number++) {
            headers.append("\r\nX-").append(number).append(": ").append(number);
        }
        return headers.toString();
    }

    private static String chunks() {
        var chunk = "10000\r\n" + " ".repeat(0x10000) + "\r\n";
        return chunk.repeat(300) + "0\r\n\r\n";
    }
}
