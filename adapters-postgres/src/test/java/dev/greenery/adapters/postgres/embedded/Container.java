package dev.greenery.adapters.postgres.embedded;

import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** What a container takes from a process's sight, as commands to start a program behind. */
final class Container {
    /** Containers of one pod, or on the host's network. */
    static final List<String> SHARING_NETWORK =
            List.of("unshare", "--pid", "--ipc", "--fork", "--kill-child", "--mount-proc");

    /** Containers that share nothing but the directory. */
    static final List<String> SHARING_NOTHING =
            List.of("unshare", "--pid", "--ipc", "--net", "--fork", "--kill-child", "--mount-proc");

    private Container() {}

    /** Skips the test where this user may not make namespaces. */
    static void assumeAllowed() throws InterruptedException {
        List<String> command = new ArrayList<>(SHARING_NOTHING);
        command.add("true");
        try {
            if (new ProcessBuilder(command).start().waitFor() == 0) {
                return;
            }
        } catch (IOException e) {
            abort("There is no unshare here: " + e.getMessage());
        }
        abort("This user may not make namespaces");
    }
}
