package io.plumbline.review.calendar.rest;

import io.plumbline.platform.Role;
import io.plumbline.review.calendar.PublishingCalendar;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path("/plans/{planId}/calendar")
@Tag(name = "Reviews")
public class CalendarResource {

    private final PublishingCalendar publishing;

    CalendarResource(PublishingCalendar publishing) {
        this.publishing = publishing;
    }

    @GET
    @RolesAllowed(Role.VIEWER)
    @Produces("text/calendar;charset=UTF-8")
    @Operation(
            operationId = "readCalendar",
            summary = "Subscribe to the reviews of a plan as a calendar",
            description = "iCalendar (RFC 5545), one whole-day event per review.")
    @Extension(name = "x-problems", value = "not-found not-acceptable")
    public String read(@RestPath UUID planId) {
        return publishing.publish(planId);
    }
}
