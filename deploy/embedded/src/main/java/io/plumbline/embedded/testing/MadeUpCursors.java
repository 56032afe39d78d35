package io.plumbline.embedded.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/**
 * Pages every list of a service with cursors that nobody handed out. One that no list can have made is a 400 that names the cursor; one
 * that merely looks true may find a page, or none, and is never a 5xx.
 */
public final class MadeUpCursors {

    private static final String BEFORE_ALL = new UUID(0, 0).toString();
    private static final List<String> ORDERS =
            List.of("number", "key", "created", "-created", "name", "-name", "code", "-code");
    private static final List<String> NUMBERS_OF_NONE =
            List.of("-1", "-9223372036854775808", "9223372036854775808", "9".repeat(40), "1.5", "", " 1", "1\0");

    private final String organisation;
    private final Map<String, String> things;
    private final List<String> findings = new ArrayList<>();
    private int lists;

    /** @param things ids of what the organisation has, by the name of the path parameter */
    public MadeUpCursors(String organisation, Map<String, String> things) {
        this.organisation = organisation;
        this.things = new HashMap<>(things);
        this.things.put("webhookId", OwnedSubscriptions.webhook(organisation, "pages with made-up cursors"));
    }

    /** What was not answered as it should be, one line each; empty if nothing was. */
    public List<String> findings() {
        for (var operation : Operation.all()) {
            if (operation.paged()) {
                lists++;
                page(operation);
            }
        }
        return findings;
    }

    /** How many lists were paged. */
    public int lists() {
        return lists;
    }

    private void page(Operation operation) {
        var first = call(operation, null, null);
        if (first.statusCode() != 200) {
            findings.add(operation + " proves nothing: its first page is " + first.statusCode() + first.asString());
        }
        impossible().forEach((what, cursor) -> {
            for (var sort : new String[] {null, "name", "-code"}) {
                // A list that cannot be sorted ignores the parameter; one that lacks this order may say so instead.
                var answer = call(operation, cursor, sort);
                if (answer.statusCode() != 400 || !answer.asString().contains("\"cursor\"")) {
                    if (sort == null || answer.statusCode() != 422) {
                        findings.add("%s with %s, sort %s: %d %s"
                                .formatted(operation, what, sort, answer.statusCode(), answer.asString()));
                    }
                }
            }
        });
        possible().forEach((what, cursor) -> {
            var answer = call(operation, cursor, null);
            if (answer.statusCode() >= 500) {
                findings.add("%s with %s: %d %s".formatted(operation, what, answer.statusCode(), answer.asString()));
            }
        });
    }

    private static Map<String, String> impossible() {
        var cursors = new LinkedHashMap<String, String>();
        cursors.put("no base 64", "%%%");
        cursors.put("U+0000", "\0");
        cursors.put("a text", encoded("rubbish"));
        cursors.put("no id", encoded("created\nnobody\n"));
        cursors.put("half a character", "gICA");
        for (var number : NUMBERS_OF_NONE) {
            cursors.put("the number '" + number + "'", cursor("number", number));
        }
        for (var order : ORDERS) {
            cursors.put("U+0000 in the order " + order, cursor(order, "a\0b"));
        }
        return cursors;
    }

    private static Map<String, String> possible() {
        var cursors = new LinkedHashMap<String, String>();
        cursors.put("nothing", "");
        cursors.put("the last id", encoded("ffffffff-ffff-ffff-ffff-ffffffffffff"));
        for (var number : List.of("0", "2147483647", "2147483648", "9223372036854775807")) {
            cursors.put("the number " + number, cursor("number", number));
        }
        for (var order : ORDERS) {
            cursors.put("quotes in the order " + order, cursor(order, "' or 1=1 --"));
            cursors.put("a long key in the order " + order, cursor(order, "\uD83D\uDE80".repeat(1000)));
        }
        for (var period : List.of("0000", "0000-Q1", "9999-W53", "9999-W52", "9999-H2")) {
            cursors.put("the period " + period, period);
        }
        return cursors;
    }

    private static String cursor(String order, String key) {
        return encoded(order + "\n" + BEFORE_ALL + "\n" + key);
    }

    private static String encoded(String plain) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(UTF_8));
    }

    private Response call(Operation operation, String cursor, String sort) {
        var caller =
                SignedIn.of(organisation, SignedIn.PERSON, operation.roles().toArray(String[]::new));
        if (cursor != null) {
            caller.queryParam("cursor", cursor);
        }
        if (sort != null) {
            caller.queryParam("sort", sort);
        }
        return operation.call(
                caller,
                name -> things.entrySet().stream()
                        .filter(thing -> name.toLowerCase(Locale.ROOT)
                                .endsWith(thing.getKey().toLowerCase(Locale.ROOT)))
                        .map(Map.Entry::getValue)
                        .findFirst()
                        .orElse(null));
    }
}
