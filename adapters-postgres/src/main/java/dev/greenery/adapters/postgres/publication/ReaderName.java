package dev.greenery.adapters.postgres.publication;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** What the role is called that reads a mart. All databases of a server share its roles. */
final class ReaderName {
    private static final int LONGEST = 63;
    private static final String SUFFIX = "_reader";

    /** Of so many bytes, so that names which begin alike stay apart. */
    private static final int DIGEST = 4;

    private ReaderName() {}

    /**
     * The name for a mart.
     *
     * @param schema that of its published tables
     */
    static String of(String database, String schema) {
        String whole = database + "_" + schema;
        if (length(whole + SUFFIX) <= LONGEST) {
            return whole + SUFFIX;
        }
        String end = "_" + digest(whole) + SUFFIX;
        String begin = whole;
        while (length(begin + end) > LONGEST) {
            begin = begin.substring(0, begin.offsetByCodePoints(begin.length(), -1));
        }
        return begin + end;
    }

    private static int length(String name) {
        return name.getBytes(UTF_8).length;
    }

    private static String digest(String text) {
        try {
            byte[] all = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
            return HexFormat.of().formatHex(all, 0, DIGEST);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
