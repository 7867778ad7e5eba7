package dev.greenery.adapters.postgres.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

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
        return new OtherProcess(
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-cp",
                                System.getProperty("java.class.path"),
                                HomeUser.class.getName(),
                                home.directory().toString())
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start());
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

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
