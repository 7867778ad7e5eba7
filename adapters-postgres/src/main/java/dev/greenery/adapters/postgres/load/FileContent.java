package dev.greenery.adapters.postgres.load;

import static java.util.Objects.requireNonNull;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;

/**
 * What a file holds, unpacked. How it is packed and encoded shows in its first bytes, whatever it
 * is called.
 *
 * @param bytes from the first on
 * @param mark how many bytes at the beginning only say how the others are to be read
 */
record FileContent(InputStream bytes, Charset charset, int mark) {
    private static final int CHUNK = 64 * 1024;
    private static final int FIRST = 4;

    FileContent {
        requireNonNull(bytes, "bytes is null");
        requireNonNull(charset, "charset is null");
    }

    /**
     * Looks at the beginning of a file.
     *
     * @throws IOException if it cannot be read, or unpacked
     */
    static FileContent of(InputStream file) throws IOException {
        BufferedInputStream bytes = new BufferedInputStream(file, CHUNK);
        bytes.mark(FIRST);
        byte[] first = bytes.readNBytes(FIRST);
        bytes.reset();
        if (begins(first, 0x1F, 0x8B)) {
            return of(new GZIPInputStream(bytes, CHUNK));
        }
        return begins(first, 'P', 'K', 3, 4) ? of(OnlyEntry.of(bytes)) : ofText(bytes, first);
    }

    private static FileContent ofText(InputStream bytes, byte[] first) {
        if (begins(first, 0xEF, 0xBB, 0xBF)) {
            return new FileContent(bytes, StandardCharsets.UTF_8, 3);
        }
        if (begins(first, 0xFE, 0xFF)) {
            return new FileContent(bytes, StandardCharsets.UTF_16BE, 2);
        }
        if (begins(first, 0xFF, 0xFE)) {
            return new FileContent(bytes, StandardCharsets.UTF_16LE, 2);
        }
        return new FileContent(bytes, ofHeader(first), 0);
    }

    /** A header is of ASCII, of whose characters UTF-16 leaves one byte empty. */
    private static Charset ofHeader(byte[] first) {
        if (first.length == FIRST && first[0] == 0 && first[2] == 0) {
            return StandardCharsets.UTF_16BE;
        }
        return first.length == FIRST && first[1] == 0 && first[3] == 0
                ? StandardCharsets.UTF_16LE
                : StandardCharsets.UTF_8;
    }

    private static boolean begins(byte[] first, int... expected) {
        for (int i = 0; i < expected.length; i++) {
            if (i >= first.length || (first[i] & 0xFF) != expected[i]) {
                return false;
            }
        }
        return true;
    }
}
