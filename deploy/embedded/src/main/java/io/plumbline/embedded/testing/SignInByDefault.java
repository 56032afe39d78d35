package io.plumbline.embedded.testing;

import io.quarkus.test.junit.callback.QuarkusTestBeforeEachCallback;
import io.quarkus.test.junit.callback.QuarkusTestMethodContext;
import io.restassured.RestAssured;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;

/**
 * Signs each call of a {@code @QuarkusTest} in that does not say itself who calls; see {@link SignedIn}. And each has its own connection.
 */
public final class SignInByDefault implements QuarkusTestBeforeEachCallback {

    private static final String HEADER = "Authorization";

    @Override
    public void beforeEach(QuarkusTestMethodContext context) {
        RestAssured.replaceFiltersWith(new Filter(), new ConnectionPerCall());
    }

    static final class Filter implements io.restassured.filter.Filter {
        @Override
        public Response filter(
                FilterableRequestSpecification request,
                FilterableResponseSpecification response,
                FilterContext context) {
            if (!request.getHeaders().hasHeaderWithName(HEADER)) {
                request.header(HEADER, "Bearer " + SignedIn.tokenByDefault());
            }
            return context.next(request, response);
        }
    }
}
