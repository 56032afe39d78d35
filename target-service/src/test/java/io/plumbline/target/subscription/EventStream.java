package io.plumbline.target.subscription;

import io.plumbline.embedded.testing.SignedIn;
import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Server-sent events as a browser reads them. */
final class EventStream implements AutoCloseable {

    private final BufferedReader lines;

    /** One event. */
    record Event(String id, String type, String data) {}

    EventStream(String address, String lastEventId) throws IOException, InterruptedException {
        this(address, lastEventId, SignedIn.token(SignedIn.ORGANISATION, "vera", "viewer"));
    }

    EventStream(String address, String lastEventId, String token) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(address))
                .header("Accept", "text/event-stream")
                .header("Authorization", "Bearer " + token);
        if (lastEventId != null) {
            request.header("Last-Event-ID", lastEventId);
        }
        var response = HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofInputStream());
        if (response.statusCode() != 200) {
            throw new IOException("answered " + response.statusCode());
        }
        lines = new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8));
    }

    /** The next events; waits until they are there. */
    List<Event> read(int count) throws IOException {
        var events = new ArrayList<Event>();
        while (events.size() < count) {
            var event = read();
            if (event.data() != null) {
                events.add(event);
            }
        }
        return events;
    }

    /** Until the service ends the stream. */
    List<String> rest() {
        return lines.lines().toList();
    }

    private Event read() throws IOException {
        String id = null;
        String type = null;
        String data = null;
        for (var line = next(); !line.isEmpty(); line = next()) {
            if (line.startsWith("id:")) {
                id = line.substring(3).strip();
            } else if (line.startsWith("event:")) {
                type = line.substring(6).strip();
            } else if (line.startsWith("data:")) {
                data = line.substring(5).strip();
            }
        }
        return new Event(id, type, data);
    }

    private String next() throws IOException {
        var line = lines.readLine();
        if (line == null) {
            throw new EOFException("the stream has ended");
        }
        return line;
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
