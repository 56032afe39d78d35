package io.plumbline.subscription;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** The JSON form of CloudEvents 1.0.2: attributes and data in one object, for those who do not get headers. */
@Singleton
public class CloudEventJson {

    private static final String PREFIX = "ce_";

    private final ObjectMapper json;

    CloudEventJson(ObjectMapper json) {
        this.json = json;
    }

    /** The attributes of a record, without the prefix of their headers. */
    public static Map<String, String> attributes(ConsumerRecord<String, byte[]> message) {
        var attributes = new TreeMap<String, String>();
        message.headers().forEach(header -> {
            if (header.key().startsWith(PREFIX) && header.value() != null) {
                attributes.put(
                        header.key().substring(PREFIX.length()), new String(header.value(), StandardCharsets.UTF_8));
            }
        });
        return attributes;
    }

    /** @throws IllegalArgumentException if the data of the record is no JSON */
    public String write(ConsumerRecord<String, byte[]> message) {
        try {
            var event = json.createObjectNode();
            attributes(message).forEach(event::put);
            event.put("datacontenttype", "application/json");
            event.set("data", json.readTree(message.value()));
            return json.writeValueAsString(event);
        } catch (JsonProcessingException noJson) {
            throw new IllegalArgumentException("the data is no JSON", noJson);
        } catch (IOException impossible) {
            throw new IllegalStateException("bytes in memory", impossible);
        }
    }
}
