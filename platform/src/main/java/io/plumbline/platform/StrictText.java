package io.plumbline.platform;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;

/** A text is a JSON string, no number or boolean, and holds no NUL, which PostgreSQL cannot store. */
class StrictText extends StdScalarDeserializer<String> {

    private static final long serialVersionUID = 1L;

    StrictText() {
        super(String.class);
    }

    @Override
    public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        if (!parser.hasToken(JsonToken.VALUE_STRING)) {
            return (String) context.handleUnexpectedToken(String.class, parser);
        }
        var text = parser.getText();
        if (text.indexOf('\0') >= 0) {
            return (String) context.handleWeirdStringValue(String.class, text, "text without the character NUL");
        }
        return text;
    }
}
