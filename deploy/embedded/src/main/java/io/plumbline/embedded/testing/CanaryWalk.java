package io.plumbline.embedded.testing;

import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;

/**
 * Another organisation tries every operation on what is not its own, as somebody with all the roles that the operation asks for. What it
 * gets must be the very answer that an id gets which nobody has, and the owner's text must be in no answer, no event, no dead letter of
 * theirs and in no line of the log. The owner makes the same calls, so that no probe passes because it was wrong in itself.
 */
public final class CanaryWalk implements AutoCloseable {

    private static final String STRANGER = "strangers";

    /** On a busy machine a stream may be silent for a moment before it begins. */
    private static final int TRIES_TO_HEAR = 5;

    private final String owner;
    private final String text =
            "canary" + UUID.randomUUID().toString().replace("-", "").substring(0, 16);
    private final Map<String, String> owned = new HashMap<>();
    private final Map<String, String> others = new HashMap<>();
    private final Map<String, String> strangers = new HashMap<>();
    private final Map<String, String> unknown = new HashMap<>();
    private final List<String> findings = new ArrayList<>();
    private final Listening log = Listening.toTheLog();
    private int probes;

    /** @param owner the organisation that has what nobody else may see */
    public CanaryWalk(String owner) {
        this.owner = owner;
    }

    /** The text that only the owner's data is to hold. */
    public String text() {
        return text;
    }

    public String owner() {
        return owner;
    }

    /** The owner has a thing with this id, which goes where a path, query or body asks for {@code name}. */
    public CanaryWalk owns(String name, String id) {
        owned.put(name, id);
        unknown.put(name, id.matches("\\d+") ? "987654321" : UUID.randomUUID().toString());
        return this;
    }

    /** The owner makes a thing that the service answers with its id. */
    public String makes(String name, String path, Map<String, ?> terms) {
        String id = SignedIn.in(owner)
                .contentType("application/json")
                .body(terms)
                .post(path)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        owns(name, id);
        return id;
    }

    /** What goes where a path or query asks for a thing that is nobody's, such as a period. */
    public CanaryWalk with(String name, String value) {
        others.put(name, value);
        return this;
    }

    /** The stranger has a thing of this kind too: in its place the owner's ids are tried in queries and bodies. */
    public CanaryWalk strangerOwns(String name, String id) {
        strangers.put(name, id);
        return this;
    }

    /** Where something of the owner is seen, one line each; empty if nowhere. */
    public List<String> findings(String broker, String... topics) {
        var operations = Operation.all();
        operations.forEach(this::probe);
        for (var topic : topics) {
            new Topic(broker, topic)
                    .read(event -> STRANGER.equals(event.attributes().get("tenant")) && shows(event.toString()))
                    .forEach(event -> findings.add("an event of the stranger: " + event));
        }
        log.lines().stream().filter(this::shows).forEach(line -> findings.add("a line of the log: " + line));
        return findings;
    }

    /** How many operations were tried with an id of the owner. */
    public int probes() {
        return probes;
    }

    /** A stranger called with what a person of the organisation could call, by the name of the path parameter. */
    private void probe(Operation operation) {
        boolean inPath = operation.parameters().stream().anyMatch(owned::containsKey);
        boolean mentioned = operation.mentions().stream().anyMatch(name -> key(owned, name) != null);
        probes += inPath || mentioned ? 1 : 0;
        if (operation.endless()) {
            listen(operation);
            return;
        }
        var theirs = call(STRANGER, operation, owned::get);
        compare(operation, theirs, inPath || mentioned ? call(STRANGER, operation, unknown::get) : theirs);
        if (inPath && theirs.statusCode() != 404 && !mayBeOnItsWay(theirs)) {
            findings.add(operation + " answers " + theirs.statusCode() + " to another organisation's id: "
                    + theirs.asString());
        }
        if (mentioned && inPath && strangers.keySet().containsAll(operation.parameters())) {
            var path = new HashSet<>(operation.parameters());
            compare(
                    operation,
                    call(STRANGER, operation, name -> path.contains(name) ? strangers.get(name) : owned.get(name)),
                    call(STRANGER, operation, name -> path.contains(name) ? strangers.get(name) : unknown.get(name)));
        }
        if (operation.method().equals("GET") && inPath) {
            var own = call(owner, operation, owned::get);
            if (own.statusCode() >= 300) {
                findings.add(operation + " proves nothing: its owner gets " + own.statusCode() + " " + own.asString());
            }
        } else if (operation.paged() && !inPath) {
            useCursor(operation);
        }
    }

    /** Asked for a revision of a plan that it has never heard of, a service says that its copy may be behind. */
    private static boolean mayBeOnItsWay(Response answer) {
        return answer.statusCode() == 503 && answer.asString().contains("plan-copy-behind");
    }

    private void listen(Operation operation) {
        var roles = operation.roles().toArray(String[]::new);
        var theirs = operation.listen(SignedIn.token(STRANGER, "stranger", roles), values(owned::get));
        var nobodys = operation.listen(SignedIn.token(STRANGER, "stranger", roles), values(unknown::get));
        if (shows(theirs) || !neutral(theirs).equals(neutral(nobodys))) {
            findings.add(operation + " streams another organisation's plan: " + theirs);
        }
        var own = "";
        for (int attempt = 0; attempt < TRIES_TO_HEAR && !shows(own); attempt++) {
            own = operation.listen(SignedIn.token(owner, SignedIn.PERSON, roles), values(owned::get));
        }
        if (!shows(own)) {
            findings.add(operation + " proves nothing: its owner hears " + own);
        }
    }

    /** The next page of the owner's list, asked for by the stranger. */
    private void useCursor(Operation operation) {
        String next = call(owner, operation, name -> null, "limit", 1).path("next");
        if (next != null) {
            var answer = call(STRANGER, operation, name -> null, "cursor", next);
            if (shows(answer.asString())) {
                findings.add(operation + " goes on with another organisation's cursor: " + answer.asString());
            }
        }
    }

    private Response call(String organisation, Operation operation, UnaryOperator<String> ids, Object... query) {
        var caller =
                SignedIn.of(organisation, SignedIn.PERSON, operation.roles().toArray(String[]::new));
        return operation.call(
                query.length == 0 ? caller : caller.queryParam(query[0].toString(), query[1]), values(ids));
    }

    private UnaryOperator<String> values(UnaryOperator<String> ids) {
        return name -> {
            var known = key(owned, name);
            return known != null ? ids.apply(known) : others.get(name);
        };
    }

    /** {@code toTargetId} is a {@code targetId}, unless there is one of its own. */
    private static String key(Map<String, String> map, String name) {
        return map.keySet().stream()
                .filter(key -> name.toLowerCase(Locale.ROOT).endsWith(key.toLowerCase(Locale.ROOT)))
                .max(Comparator.comparingInt(String::length))
                .orElse(null);
    }

    private void compare(Operation operation, Response theirs, Response nobodys) {
        if (shows(theirs.asString()) || shows(theirs.headers().toString())) {
            findings.add(operation + " shows what is another organisation's: " + theirs.asString());
        }
        if (theirs.statusCode() != nobodys.statusCode()
                || !neutral(theirs.asString()).equals(neutral(nobodys.asString()))
                || !names(theirs).equals(names(nobodys))) {
            findings.add("%s tells what exists elsewhere: %s %s, but %s %s to an id that nobody has"
                    .formatted(
                            operation,
                            theirs.statusCode(),
                            theirs.asString(),
                            nobodys.statusCode(),
                            nobodys.asString()));
        }
    }

    private static Set<String> names(Response answer) {
        var names = new LinkedHashSet<String>();
        answer.headers().forEach(header -> names.add(header.getName()));
        return names;
    }

    /** Without ids, times and the trace, which differ from call to call. */
    private static String neutral(String answer) {
        return answer.replaceAll("\"traceId\" *: *\"[^\"]*\"", "")
                .replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "<id>")
                .replaceAll("(letter|letters/)( ?)\\d+", "$1$2<number>")
                .replaceAll("20\\d\\d-\\d\\d-\\d\\dT[0-9:.]+Z", "<time>");
    }

    private boolean shows(String answer) {
        return answer.toLowerCase(Locale.ROOT).contains(text);
    }

    @Override
    public void close() {
        log.close();
    }
}
