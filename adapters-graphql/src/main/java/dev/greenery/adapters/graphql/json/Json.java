package dev.greenery.adapters.graphql.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.StreamWriteFeature;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * Reads and writes JSON as maps, lists, texts, flags and numbers. Numbers stay exact in both
 * directions: a price never passes through floating point.
 */
public final class Json {
    /** Deeper values are refused, so that no request can exhaust the stack. */
    private static final int MAXIMUM_NESTING = 100;

    private static final JsonFactory FACTORY =
            JsonFactory.builder()
                    .streamReadConstraints(
                            StreamReadConstraints.builder()
                                    .maxNestingDepth(MAXIMUM_NESTING)
                                    .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
                    .build();

    private Json() {}

    /**
     * Reads one value; {@code null} stands for JSON's null.
     *
     * @throws MalformedJsonException if it is not JSON, or more than one value
     */
    public static Object read(byte[] json) throws MalformedJsonException {
        try (JsonParser parser = FACTORY.createParser(json)) {
            parser.nextToken();
            Object value = JsonValueReader.read(parser);
            if (parser.nextToken() != null) {
                throw new MalformedJsonException(parser, "there is more than one value");
            }
            return value;
        } catch (JsonProcessingException e) {
            throw new MalformedJsonException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads one value from a text. */
    public static Object read(String json) throws MalformedJsonException {
        return read(json.getBytes(StandardCharsets.UTF_8));
    }

    /** Writes one value as UTF-8. */
    public static byte[] write(Object value) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator generator = FACTORY.createGenerator(bytes)) {
            write(generator, value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void write(JsonGenerator generator, Object value) throws IOException {
        switch (value) {
            case null -> generator.writeNull();
            case Map<?, ?> map -> writeMap(generator, map);
            case Iterable<?> values -> writeList(generator, values);
            case Boolean flag -> generator.writeBoolean(flag);
            case Integer number -> generator.writeNumber(number);
            case Long number -> generator.writeNumber(number);
            case BigDecimal number -> generator.writeNumber(number);
            case BigInteger number -> generator.writeNumber(number);
            case Double number -> generator.writeNumber(number);
            default -> generator.writeString(value.toString());
        }
    }

    private static void writeMap(JsonGenerator generator, Map<?, ?> map) throws IOException {
        generator.writeStartObject();
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            generator.writeFieldName(entry.getKey().toString());
            write(generator, entry.getValue());
        }
        generator.writeEndObject();
    }

    private static void writeList(JsonGenerator generator, Iterable<?> values) throws IOException {
        generator.writeStartArray();
        for (Object value : values) {
            write(generator, value);
        }
        generator.writeEndArray();
    }
}
