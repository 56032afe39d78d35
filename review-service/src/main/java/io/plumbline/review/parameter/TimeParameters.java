package io.plumbline.review.parameter;

import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Function;

/** Dates and instants in queries: a malformed one is a malformed request (400), where the framework would answer 404. */
@Provider
public class TimeParameters implements ParamConverterProvider {

    @Override
    @SuppressWarnings("unchecked") // the type was compared
    public <T> ParamConverter<T> getConverter(Class<T> type, Type genericType, Annotation[] annotations) {
        if (type == LocalDate.class) {
            return (ParamConverter<T>) new Converter<>(LocalDate::parse);
        }
        if (type == Instant.class) {
            return (ParamConverter<T>) new Converter<>(Instant::parse);
        }
        return null;
    }

    private record Converter<T>(Function<CharSequence, T> parser) implements ParamConverter<T> {

        @Override
        public T fromString(String text) {
            if (text == null || text.isEmpty()) {
                return null;
            }
            try {
                return parser.apply(text);
            } catch (DateTimeException malformed) {
                throw new BadRequestException("not a date or instant: " + text, malformed);
            }
        }

        @Override
        public String toString(T value) {
            return value.toString();
        }
    }
}
