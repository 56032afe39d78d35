package io.plumbline.target.planfile;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.util.JsonParserDelegate;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;

/** Of a document that is read piece by piece each piece is held in memory as a tree, which takes many times its length: so it may not be long. */
final class LimitedPieces extends JsonParserDelegate {

    private static final int MOST_TOKENS = 20_000;
    private static final long MOST_LENGTH = 1 << 20;

    private boolean within;
    private int tokens;
    private long beginning;

    LimitedPieces(JsonParser document) {
        super(document);
    }

    /** The value that begins at the present token. */
    JsonNode read(ObjectMapper mapper) throws IOException {
        within = true;
        tokens = 0;
        beginning = position();
        try {
            return mapper.readTree(this);
        } finally {
            within = false;
        }
    }

    @Override
    public JsonToken nextToken() throws IOException {
        var token = super.nextToken();
        if (within && (++tokens > MOST_TOKENS || position() - beginning > MOST_LENGTH)) {
            throw new StreamConstraintsException("the plan, a KPI or a target is longer than %,d KiB or %,d values"
                    .formatted(MOST_LENGTH >> 10, MOST_TOKENS));
        }
        return token;
    }

    private long position() {
        var location = currentLocation();
        return Math.max(location.getByteOffset(), location.getCharOffset());
    }
}
