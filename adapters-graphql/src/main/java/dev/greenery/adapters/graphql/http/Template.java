package dev.greenery.adapters.graphql.http;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A page with gaps such as {@code {{mart}}}. */
record Template(String markup) {
    private static final Pattern GAP = Pattern.compile("\\{\\{(\\w+)}}");

    Template {
        requireNonNull(markup, "markup is null");
    }

    /** The template in a file beside this class. */
    static Template named(String file) {
        try (InputStream content = Template.class.getResourceAsStream(file)) {
            return new Template(
                    new String(
                            requireNonNull(content, file).readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Html fill(Map<String, Html> values) {
        return new Html(
                GAP.matcher(markup)
                        .replaceAll(
                                gap ->
                                        Matcher.quoteReplacement(
                                                requireNonNull(
                                                                values.get(gap.group(1)),
                                                                gap.group(1))
                                                        .markup())));
    }
}
