package io.plumbline.platform;

import io.plumbline.platform.Problem.Violation;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** No text that is kept has the character U+0000, so none is found by it: whoever sends it in a query hears in which parameter. */
public class TextThatCanBeStored {

    @ServerRequestFilter
    public void refuseOther(UriInfo uri) {
        uri.getQueryParameters().forEach((name, values) -> {
            if (values.stream().anyMatch(value -> value.indexOf('\0') >= 0)) {
                var detail = "The value of " + name + " contains the character U+0000: leave it out.";
                throw new Refusal(CommonProblem.MALFORMED_REQUEST, detail, List.of(new Violation(name, detail)));
            }
        });
    }
}
