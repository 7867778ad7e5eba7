package dev.greenery.bootstrap.output;

import static java.util.Objects.requireNonNull;

import java.io.PrintWriter;

/** Lines of output, ended the same way everywhere. */
record Lines(PrintWriter out) {
    Lines {
        requireNonNull(out, "out is null");
    }

    void write(String line) {
        out.print(line);
        out.print('\n');
    }
}
