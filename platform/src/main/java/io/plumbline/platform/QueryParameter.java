package io.plumbline.platform;

import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MultivaluedMap;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestQuery;

/** Reads query parameters whose wrong value deserves an answer that says what would be right; the framework's is a bare 404. */
public final class QueryParameter {

    private static final int UUID_LENGTH = 36;
    private static final String OF_THE_RIGHT_KIND = "of the right kind";
    private static final String NUMBER = "a whole number, or too large";
    private static final String ID = "01a20a2c-4f50-70ff-81ad-311886931b2a";

    /** What to write instead, by the type of the operation's parameter. */
    private static final Map<Class<?>, String> RIGHT = Map.of(
            int.class, NUMBER,
            Integer.class, NUMBER,
            long.class, NUMBER,
            Long.class, NUMBER,
            UUID.class, "an id such as " + ID,
            LocalDate.class, "a day such as 2027-06-30",
            Instant.class, "an instant such as 2027-06-30T12:00:00Z");

    private QueryParameter() {}

    /**
     * The framework answers 404 to a value that it cannot convert, in the path, where that is right, and in the query alike.
     *
     * @param failure the conversion's, which quotes the value
     * @param operation whose parameters they are
     * @return the refusal if the value is one of the query
     */
    static Optional<Refusal> notRead(MultivaluedMap<String, String> query, Throwable failure, Method operation) {
        var message = Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .map(cause -> String.valueOf(cause.getMessage()))
                .collect(Collectors.joining("\n"));
        return query.entrySet().stream()
                .filter(parameter -> parameter.getValue().stream().anyMatch(value -> quotes(message, value)))
                .map(parameter -> Refusal.invalid(
                        parameter.getKey(),
                        "The value of " + parameter.getKey() + " is not " + wanted(operation, parameter.getKey())
                                + "."))
                .findFirst();
    }

    private static String wanted(Method operation, String name) {
        return Arrays.stream(operation.getParameters())
                .filter(parameter -> isOfQuery(parameter, name))
                .map(parameter -> wanted(parameter.getType()))
                .findFirst()
                .orElse(OF_THE_RIGHT_KIND);
    }

    private static boolean isOfQuery(Parameter parameter, String name) {
        return parameter.isAnnotationPresent(QueryParam.class)
                ? parameter.getAnnotation(QueryParam.class).value().equals(name)
                : parameter.isAnnotationPresent(RestQuery.class)
                        && parameter.getName().equals(name);
    }

    private static String wanted(Class<?> type) {
        if (type.isEnum()) {
            return "one of " + Arrays.toString(type.getEnumConstants());
        }
        return RIGHT.getOrDefault(type, OF_THE_RIGHT_KIND);
    }

    /** What is far too long for an id is not quoted. */
    private static boolean quotes(String message, String value) {
        return value.isEmpty()
                ? message.contains("\"\"")
                : message.contains(value) || value.length() > UUID_LENGTH && message.contains("UUID string too large");
    }

    /**
     * One of an enumeration's constants; null if nothing was sent.
     *
     * @throws Refusal 422 that lists them
     */
    public static <E extends Enum<E>> E choice(String name, String value, Class<E> type) {
        if (value == null) {
            return null;
        }
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(value))
                .findFirst()
                .orElseThrow(() ->
                        Refusal.invalid(name, value + " is none of " + Arrays.toString(type.getEnumConstants()) + "."));
    }

    /**
     * An RFC 3339 instant; null if nothing was sent.
     *
     * @throws Refusal 422
     */
    public static Instant instant(String name, String value) {
        try {
            return value == null ? null : OffsetDateTime.parse(value).toInstant();
        } catch (DateTimeException unreadable) {
            throw Refusal.invalid(name, value + " is no instant such as 2027-06-30T12:00:00Z.");
        }
    }

    /**
     * An id; null if nothing was sent.
     *
     * @throws Refusal 422
     */
    public static UUID id(String name, String value) {
        try {
            return value == null ? null : UUID.fromString(value);
        } catch (IllegalArgumentException unreadable) {
            throw Refusal.invalid(name, value + " is no id such as " + ID + ".");
        }
    }

    /**
     * True or false; false if nothing was sent. The framework takes any other word for false.
     *
     * @throws Refusal 422
     */
    public static boolean flag(String name, String value) {
        if (value != null && !value.equals("true") && !value.equals("false")) {
            throw Refusal.invalid(name, value + " is neither true nor false.");
        }
        return "true".equals(value);
    }
}
