package dev.greenery.adapters.postgres.server;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The changes that make a warehouse's tables. */
final class Changelog {
    /** Where it is; it names the files that it is made of. */
    static final String FILE = "db/changelog.yaml";

    private static final Pattern INCLUDED = Pattern.compile("file: *(\\S+)");

    private Changelog() {}

    /** What tells this changelog from every other. */
    static String fingerprint() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] root = read(FILE);
            digest.update(root);
            Matcher included = INCLUDED.matcher(new String(root, StandardCharsets.UTF_8));
            while (included.find()) {
                digest.update(read("db/" + included.group(1)));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException | IOException e) {
            throw new IllegalStateException("The changelog cannot be read", e);
        }
    }

    private static byte[] read(String file) throws IOException {
        try (InputStream in = Changelog.class.getClassLoader().getResourceAsStream(file)) {
            return requireNonNull(in, () -> file + " is missing").readAllBytes();
        }
    }
}
