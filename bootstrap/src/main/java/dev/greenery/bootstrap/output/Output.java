package dev.greenery.bootstrap.output;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.Locale;

/**
 * A stream that does not keep it to itself when it cannot be written, as {@link PrintWriter} does:
 * the first time it throws, after that it passes over whatever comes.
 */
public final class Output extends OutputStream {
    private final OutputStream out;
    private boolean failed;

    private Output(OutputStream out) {
        this.out = requireNonNull(out, "out is null");
    }

    /**
     * A writer to the stream, in UTF-8 wherever it goes: a file of ours reads the same on every
     * machine. It throws {@link OutputClosedException} once nobody reads any longer, and {@link
     * UncheckedIOException} if it cannot write for another reason.
     */
    public static PrintWriter to(OutputStream out) {
        return new PrintWriter(
                new OutputStreamWriter(new BufferedOutputStream(new Output(out)), UTF_8));
    }

    @Override
    public void write(int b) {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
        if (!failed) {
            attempt(() -> out.write(bytes, offset, length));
        }
    }

    @Override
    public void flush() {
        if (!failed) {
            attempt(out::flush);
        }
    }

    private void attempt(Writing writing) {
        try {
            writing.run();
        } catch (IOException e) {
            failed = true;
            throw isClosedPipe(e)
                    ? new OutputClosedException()
                    : new UncheckedIOException(
                            "The output cannot be written: " + e.getMessage(), e);
        }
    }

    /** Java has no type for it: all systems name the pipe in some way. */
    private static boolean isClosedPipe(IOException fault) {
        return String.valueOf(fault.getMessage()).toLowerCase(Locale.ROOT).contains("pipe");
    }

    private interface Writing {
        void run() throws IOException;
    }
}
