package dev.greenery.adapters.graphql.http;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.stream.Collectors;

/** Markup that is safe to send: texts get into it escaped only. */
record Html(String markup) {
    Html {
        requireNonNull(markup, "markup is null");
    }

    /** A text, or the value of an attribute. */
    static Html text(String text) {
        return new Html(
                text.replace("&", "&amp;")
                        .replace("<", "&lt;")
                        .replace(">", "&gt;")
                        .replace("\"", "&quot;")
                        .replace("'", "&#39;"));
    }

    static Html all(List<Html> parts) {
        return new Html(parts.stream().map(Html::markup).collect(Collectors.joining()));
    }
}
