package io.plumbline.platform;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.plumbline.outbox.MalformedEvent;
import jakarta.inject.Singleton;

/** Reads and writes the payload of events. As opposed to requests, a field that is not known yet is ignored. */
@Singleton
public class EventData {

    private final ObjectMapper mapper;

    EventData(ObjectMapper strict) {
        this.mapper = strict.copy()
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .setDefaultSetterInfo(JsonSetter.Value.empty());
    }

    public String write(Object data) {
        try {
            return mapper.writeValueAsString(data);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("event data of " + data.getClass().getName(), impossible);
        }
    }

    /** @throws MalformedEvent if the payload does not have the form of {@code type} */
    public <T> T read(String json, Class<T> type) {
        try {
            return mapper.readValue(json, type);
        } catch (JsonProcessingException unreadable) {
            throw new MalformedEvent(
                    "not a " + type.getSimpleName() + ": " + unreadable.getOriginalMessage(), unreadable);
        }
    }
}
