package io.plumbline.embedded.testing;

import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;

/**
 * Has the connection of each call closed after the answer. REST Assured has a client per call and leaves its connection open until the
 * garbage is collected; where memory is plenty, a long test would get to {@code quarkus.http.limits.max-connections}.
 */
final class ConnectionPerCall implements Filter {

    @Override
    public Response filter(
            FilterableRequestSpecification request, FilterableResponseSpecification response, FilterContext context) {
        request.header("Connection", "close");
        return context.next(request, response);
    }
}
