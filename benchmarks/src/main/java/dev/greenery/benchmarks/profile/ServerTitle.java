package dev.greenery.benchmarks.profile;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The title that a process of PostgreSQL gives itself: what it is, or which command it runs. */
final class ServerTitle {
    static final String BACKGROUND = "background processes";

    /** A backend: user, database, client and command. */
    private static final Pattern BACKEND = Pattern.compile(" (?:\\[local]|\\S+\\(\\d+\\)) (.+)$");

    private static final Pattern HELPER =
            Pattern.compile("\\b(parallel worker|autovacuum worker|io worker)\\b");

    private ServerTitle() {}

    /** The command of a backend, the kind of a helper; {@value #BACKGROUND} for the others. */
    static String command(String title) {
        Matcher helper = HELPER.matcher(title);
        if (helper.find()) {
            return helper.group(1);
        }
        Matcher backend = BACKEND.matcher(title.strip());
        return backend.find() ? backend.group(1).replaceFirst(" waiting$", "") : BACKGROUND;
    }

    /** Whether a backend had ended its command when it was looked at. */
    static boolean isIdle(String command) {
        return command.startsWith("idle");
    }
}
