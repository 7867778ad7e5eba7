package dev.greenery.bootstrap.output;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.function.Consumer;

/** What was written to an output. */
final class Written {
    private Written() {}

    static String by(Consumer<PrintWriter> work) {
        StringWriter text = new StringWriter();
        PrintWriter out = new PrintWriter(text);
        work.accept(out);
        out.flush();
        return text.toString();
    }
}
