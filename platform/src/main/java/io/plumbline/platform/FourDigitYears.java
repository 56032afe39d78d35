package io.plumbline.platform;

import jakarta.ws.rs.core.UriInfo;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Java's calendar has a thousand million years on each side, databases have fewer and plans have none of them: RFC 3339 has four digits. */
public class FourDigitYears {

    private static final Pattern OTHER_YEAR = Pattern.compile("[+-]\\d{4,10}-\\d{2}-\\d{2}.*");

    @ServerRequestFilter
    public void refuseOthers(UriInfo uri) {
        uri.getQueryParameters().forEach((name, values) -> {
            if (values.stream().anyMatch(value -> OTHER_YEAR.matcher(value).matches())) {
                throw Refusal.invalid(name, "A year has four digits: a day is written as 2027-06-30.");
            }
        });
    }
}
