package io.plumbline.platform;

import java.net.URI;

/** An entry of a service's closed catalogue of refusals. {@link CommonProblem} holds those that every service has. */
public interface ProblemType {

    /** The HTTP status, always 4xx or 5xx. */
    int status();

    /** The same for every occurrence. */
    String title();

    String name();

    /** The last part of {@link #type}, such as {@code not-found}. */
    default String key() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    /** Stable; a caller may switch on it. */
    default URI type() {
        return URI.create("urn:plumbline:problem:" + key());
    }
}
