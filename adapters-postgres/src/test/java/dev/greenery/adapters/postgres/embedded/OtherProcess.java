package dev.greenery.adapters.postgres.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;

/** A second JVM that uses the server of a home. */
final class OtherProcess implements AutoCloseable {
    private final Process process;
    private final BufferedReader answers;
    private final int port;

    private OtherProcess(Process process) throws IOException {
        this.process = process;
        this.answers = process.inputReader(StandardCharsets.UTF_8);
        String answer = answers.readLine();
        assertThat(answer).startsWith("joined ");
        this.port = Integer.parseInt(answer.substring("joined ".length()));
    }

    /** Starts it, and returns when it has joined. */
    static OtherProcess joining(Home home) throws IOException {
        return new OtherProcess(start(List.of(), HomeUser.class, home));
    }

    /** Starts it with variables of its own, such as {@code PGPORT=5432}. */
    static OtherProcess joiningWith(List<String> variables, Home home) throws IOException {
        List<String> wrapper = new ArrayList<>(List.of("env"));
        wrapper.addAll(variables);
        return new OtherProcess(start(wrapper, HomeUser.class, home));
    }

    /** Starts it where it neither sees our processes nor we its, as in a container of its own. */
    static OtherProcess joiningFromAContainer(Home home) throws IOException {
        return new OtherProcess(start(Container.SHARING_NETWORK, HomeUser.class, home));
    }

    /** Starts a program in a JVM of its own, behind a command such as {@code unshare}. */
    static Process start(List<String> wrapper, Class<?> program, Home home) throws IOException {
        List<String> command = new ArrayList<>(wrapper);
        command.addAll(
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        program.getName(),
                        home.directory().toString()));
        return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    }

    int port() {
        return port;
    }

    /** Lets it leave in good order, and returns when it has. */
    void leave() throws IOException, InterruptedException {
        process.getOutputStream().close();
        assertThat(answers.readLine()).isEqualTo("left");
        assertThat(process.waitFor()).isZero();
    }

    /** Ends it on the spot, as kill -9 does. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Ends a container, and returns when all that ran in it has ended. */
    void killContainer() throws InterruptedException, ExecutionException {
        List<ProcessHandle> inside = process.descendants().toList();
        kill();
        for (ProcessHandle each : inside) {
            each.onExit().get();
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
