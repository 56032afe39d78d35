package io.plumbline.platform;

import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;

/** How deep, long and large a body may be in its parts; how large as a whole is the server's limit. */
@Singleton
public class JsonLimits implements ObjectMapperCustomizer {

    static final int DEPTH = 50;
    static final int DIGITS = 100;
    static final int TEXT = 100_000;
    static final int NAME = 500;

    @Override
    public void customize(ObjectMapper mapper) {
        mapper.getFactory()
                .setStreamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(DEPTH)
                        .maxNumberLength(DIGITS)
                        .maxStringLength(TEXT)
                        .maxNameLength(NAME)
                        .build());
    }
}
