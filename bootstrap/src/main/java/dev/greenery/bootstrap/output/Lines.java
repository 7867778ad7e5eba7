package dev.greenery.bootstrap.output;

import static java.util.Objects.requireNonNull;

import java.io.PrintWriter;

/** Lines of output, ended the same way everywhere, as long as somebody reads them. */
final class Lines {
    private static final int LINES_BETWEEN_CHECKS = 1_000;

    private final PrintWriter out;
    private long written;

    Lines(PrintWriter out) {
        this.out = requireNonNull(out, "out is null");
    }

    void write(String line) {
        out.print(line);
        out.print('\n');
        written++;
        if (written % LINES_BETWEEN_CHECKS == 0 && out.checkError()) {
            throw new OutputClosedException();
        }
    }
}
