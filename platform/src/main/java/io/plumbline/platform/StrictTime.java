package io.plumbline.platform;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Function;
import java.util.regex.Pattern;

/** A day or an instant is a JSON string in the form that the document names: no number, no list, no year of more than four digits. */
final class StrictTime<T> extends StdScalarDeserializer<T> {

    private static final long serialVersionUID = 1L;

    private final transient Pattern form;
    private final transient Function<String, T> read;

    private StrictTime(Class<T> type, String form, Function<String, T> read) {
        super(type);
        this.form = Pattern.compile(form);
        this.read = read;
    }

    static StrictTime<LocalDate> day() {
        return new StrictTime<>(LocalDate.class, "\\d{4}-\\d{2}-\\d{2}", LocalDate::parse);
    }

    static StrictTime<Instant> instant() {
        return new StrictTime<>(
                Instant.class,
                "\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,9})?(Z|[+-]\\d{2}:\\d{2})",
                Instant::parse);
    }

    @Override
    @SuppressWarnings("unchecked")
    public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        if (!parser.hasToken(JsonToken.VALUE_STRING)) {
            return (T) context.handleUnexpectedToken(handledType(), parser);
        }
        var text = parser.getText();
        try {
            if (form.matcher(text).matches()) {
                return read.apply(text);
            }
        } catch (DateTimeException impossible) {
            // A day that the calendar does not have is refused like any other text.
        }
        return (T) context.handleWeirdStringValue(handledType(), text, "not of the form %s", form);
    }
}
