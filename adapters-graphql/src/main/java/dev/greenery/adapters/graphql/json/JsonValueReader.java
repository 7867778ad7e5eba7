package dev.greenery.adapters.graphql.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads values from where a parser stands. */
final class JsonValueReader {
    private JsonValueReader() {}

    static Object read(JsonParser parser) throws IOException, MalformedJsonException {
        return switch (parser.currentToken()) {
            case null -> throw new MalformedJsonException(parser, "there is no value");
            case START_OBJECT -> readMap(parser);
            case START_ARRAY -> readList(parser);
            case VALUE_STRING -> parser.getText();
            case VALUE_NUMBER_INT -> parser.getNumberValue();
            case VALUE_NUMBER_FLOAT -> parser.getDecimalValue();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NULL -> null;
            default -> throw new MalformedJsonException(parser, "a value is missing");
        };
    }

    private static Map<String, Object> readMap(JsonParser parser)
            throws IOException, MalformedJsonException {
        Map<String, Object> map = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            parser.nextToken();
            map.put(name, read(parser));
        }
        return map;
    }

    private static List<Object> readList(JsonParser parser)
            throws IOException, MalformedJsonException {
        List<Object> values = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            values.add(read(parser));
        }
        return values;
    }
}
