package dev.greenery.adapters.postgres.load;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;

/** A text as UTF-8, a chunk at a time. */
final class Utf8Stream extends InputStream {
    private static final int CHUNK = 16 * 1024;

    private final Reader text;
    private byte[] encoded = {};
    private int position;

    Utf8Stream(Reader text) {
        this.text = requireNonNull(text, "text is null");
    }

    @Override
    public int read() throws IOException {
        return fill() ? encoded[position++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        if (!fill()) {
            return -1;
        }
        int read = Math.min(length, encoded.length - position);
        System.arraycopy(encoded, position, buffer, offset, read);
        position += read;
        return read;
    }

    /** A pair of surrogates is one character, and stays together. */
    private boolean fill() throws IOException {
        if (position < encoded.length) {
            return true;
        }
        char[] chars = new char[CHUNK + 1];
        int read = text.read(chars, 0, CHUNK);
        if (read > 0 && Character.isHighSurrogate(chars[read - 1])) {
            read += Math.max(0, text.read(chars, read, 1));
        }
        encoded = new String(chars, 0, Math.max(0, read)).getBytes(StandardCharsets.UTF_8);
        position = 0;
        return read > 0;
    }

    @Override
    public void close() throws IOException {
        text.close();
    }
}
