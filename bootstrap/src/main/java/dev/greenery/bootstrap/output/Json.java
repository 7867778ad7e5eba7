package dev.greenery.bootstrap.output;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;

import dev.greenery.application.query.JsonValue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** Values as JSON. */
public final class Json {
    /** What a fault cuts off must not look whole. */
    private static final JsonFactory FACTORY =
            JsonFactory.builder()
                    .disable(StreamWriteFeature.AUTO_CLOSE_CONTENT)
                    .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
                    .disable(StreamWriteFeature.FLUSH_PASSED_TO_STREAM)
                    .build();

    private Json() {}

    /**
     * Prints a value on a line of its own: what is JSON already as it is, maps as objects,
     * collections as arrays, empty optionals and what is not a number as null, numbers with all
     * their digits, anything else as a string.
     */
    public static void print(Object value, PrintWriter out) {
        try (JsonGenerator json = generator(out)) {
            write(value, json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        out.println();
    }

    /** Writes values one after the other, with nothing between them. */
    static JsonGenerator generator(Writer out) {
        try {
            return FACTORY.createGenerator(out).setRootValueSeparator(null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void write(Object value, JsonGenerator json) throws IOException {
        switch (value) {
            case Optional<?> optional -> writeOptional(optional, json);
            case Map<?, ?> map -> writeMap(map, json);
            case Collection<?> items -> writeItems(items, json);
            // Outside of its texts JSON may have lines, and inside it has none.
            case JsonValue whole -> json.writeRawValue(whole.text().replaceAll("\\R", " "));
            case Boolean flag -> json.writeBoolean(flag);
            case Double number when !Double.isFinite(number) -> json.writeNull();
            case Number number -> json.writeNumber(ValueText.of(number));
            default -> json.writeString(value.toString());
        }
    }

    private static void writeOptional(Optional<?> optional, JsonGenerator json) throws IOException {
        if (optional.isPresent()) {
            write(optional.get(), json);
        } else {
            json.writeNull();
        }
    }

    private static void writeMap(Map<?, ?> map, JsonGenerator json) throws IOException {
        json.writeStartObject();
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            json.writeFieldName(entry.getKey().toString());
            write(entry.getValue(), json);
        }
        json.writeEndObject();
    }

    private static void writeItems(Collection<?> items, JsonGenerator json) throws IOException {
        json.writeStartArray();
        for (Object item : items) {
            write(item, json);
        }
        json.writeEndArray();
    }
}
