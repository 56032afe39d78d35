package io.plumbline.embedded.testing;

import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.net.URI;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

/** Gives each call of a test that may change something a trace of its own, and finds out whether the audit trail knows that trace. */
public final class AuditedCalls implements Filter {

    private final RestDocument document;
    private final Map<String, String> operations = new TreeMap<>();

    /** @param json as {@code /q/openapi?format=json} serves it */
    public AuditedCalls(String json) {
        document = new RestDocument(json);
    }

    @Override
    public Response filter(
            FilterableRequestSpecification request, FilterableResponseSpecification expected, FilterContext context) {
        if (request.getMethod().equals("GET")) {
            return context.next(request, expected);
        }
        var trace = UUID.randomUUID().toString().replace("-", "");
        request.header("traceparent", "00-" + trace + "-00f067aa0ba902b7-01");
        var response = context.next(request, expected);
        if (response.statusCode() / 100 == 2) {
            document.find(request.getMethod(), URI.create(request.getURI()).getPath())
                    .ifPresent(operation -> operations.put(trace, operation.id()));
        }
        return response;
    }

    /** Operations of the document that may change something and were not called with success. */
    public Set<String> notCalled() {
        var notCalled = new TreeSet<String>();
        document.operations().stream()
                .filter(operation -> !operation.method().equals("get"))
                .forEach(operation -> notCalled.add(operation.id()));
        notCalled.removeAll(operations.values());
        return notCalled;
    }

    /** Operations that went well at least once without leaving an entry that names a person or service. */
    public Set<String> withoutEntry() throws SQLException {
        var known = new HashSet<String>();
        try (var connection = OwnDatabase.connect();
                var select = connection.prepareStatement(
                        "select distinct trace from audit_entry where actor not like 'database role%'");
                var rows = select.executeQuery()) {
            while (rows.next()) {
                known.add(rows.getString(1));
            }
        }
        var without = new TreeSet<String>();
        operations.forEach((trace, operation) -> {
            if (!known.contains(trace)) {
                without.add(operation);
            }
        });
        return without;
    }
}
