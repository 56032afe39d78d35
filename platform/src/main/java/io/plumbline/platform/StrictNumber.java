package io.plumbline.platform;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.NumberDeserializers.BigDecimalDeserializer;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;
import java.math.BigDecimal;

/** A number of ten characters can have a thousand million digits when it is written out: {@code 1e1000000000} is refused before that. */
final class StrictNumber extends StdScalarDeserializer<BigDecimal> {

    private static final long serialVersionUID = 1L;

    StrictNumber() {
        super(BigDecimal.class);
    }

    @Override
    public BigDecimal deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        var number = BigDecimalDeserializer.instance.deserialize(parser, context);
        if (number != null && Math.abs((long) number.scale()) > JsonLimits.DIGITS) {
            return (BigDecimal)
                    context.handleWeirdNumberValue(BigDecimal.class, number, "more than %d digits", JsonLimits.DIGITS);
        }
        return number;
    }
}
