package dev.greenery.bootstrap.output;

import dev.greenery.application.query.ResultRow;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** What was written to an output. */
final class Written {
    private Written() {}

    /** A row of these values, of which some may be null: nothing. */
    static ResultRow row(Object... values) {
        return new ResultRow(Stream.of(values).map(Optional::ofNullable).toList());
    }

    static String by(Consumer<PrintWriter> work) {
        StringWriter text = new StringWriter();
        PrintWriter out = new PrintWriter(text);
        work.accept(out);
        out.flush();
        return text.toString();
    }
}
