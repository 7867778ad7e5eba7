package dev.greenery.bootstrap.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** Runs the launcher in a folder of its own, with a JDK and a Maven that only say what they do. */
@DisabledOnOs(OS.WINDOWS)
class LauncherTest {
    @TempDir private Path folder;
    private Path root;
    private Path jar;
    private Instant youngest;

    @BeforeEach
    void layOutAProject() throws IOException {
        root = Files.createDirectories(folder.resolve("pro ject"));
        youngest = Files.getLastModifiedTime(root).toInstant();
        jar = root.resolve("bootstrap/target/greenery-bootstrap-0.1.0-SNAPSHOT.jar");
        for (String launcher : List.of("greenery", "greenery-bench")) {
            Files.copy(
                    projectRoot().resolve(launcher),
                    root.resolve(launcher),
                    StandardCopyOption.COPY_ATTRIBUTES);
        }
        write(root.resolve("pom.xml"), "");
        write(root.resolve("bootstrap/pom.xml"), "");
        write(root.resolve("bootstrap/src/main/java/Main.java"), "");
        jdk("jdk", "25.0.1");
        program(
                folder.resolve("bin/mvn"),
                "echo \"mvn $@\" >&2; mkdir -p \"%s\"; touch \"%s\""
                        .formatted(jar.getParent(), jar));
    }

    @Test
    void buildsTheJarWhenThereIsNoneAndRunsIt() throws Exception {
        Ended ended = launch(folder, root.resolve("greenery"), "show", "two words");

        assertThat(ended.exitCode()).isZero();
        assertThat(ended.err()).contains("building", "mvn -q", "-Dmaven.test.skip");
        assertThat(ended.out())
                .contains("-jar " + jar)
                .endsWith("show|two words\n")
                .contains("-Xmx77m");
    }

    @Test
    void doesNotBuildWhatIsYoungerThanItsSources() throws Exception {
        build();

        assertThat(launch(root, root.resolve("greenery")).err()).isEmpty();
    }

    @Test
    void buildsAgainWhenASourceIsYoungerOrDeleted() throws Exception {
        build();
        Path source = root.resolve("bootstrap/src/main/java/Main.java");
        makeYounger(source);
        assertThat(launch(root, root.resolve("greenery")).err()).contains("building");

        build();
        Files.delete(source);
        makeYounger(source.getParent());
        assertThat(launch(root, root.resolve("greenery")).err()).contains("building");
    }

    @Test
    void worksThroughSymlinks() throws Exception {
        Path relative = Files.createSymbolicLink(folder.resolve("a"), Path.of("pro ject/greenery"));
        Path link =
                Files.createSymbolicLink(
                        Files.createDirectories(folder.resolve("elsewhere")).resolve("g"),
                        relative);

        assertThat(launch(folder.resolve("elsewhere"), link).out()).contains("-jar " + jar);
    }

    @Test
    void passesTheExitCodeOn() throws Exception {
        build();
        program(folder.resolve("jdk/bin/java"), "exit 4");

        assertThat(launch(root, root.resolve("greenery")).exitCode()).isEqualTo(4);
    }

    @Test
    void passesOverAJavaOfAnotherVersion() throws Exception {
        jdk("jdk", "17.0.9");
        jdk("home/.sdkman/candidates/java/25-tem", "25");
        build();

        Ended ended = launch(root, root.resolve("greenery"));

        // Whatever JDK 25 this machine has in a usual folder will do as well.
        assertThat(ended.out()).doesNotContain("jdk 17.0.9");
    }

    @Test
    void givesHelpOnPreparingInsteadOfPreparing() throws Exception {
        build();

        Ended ended = launch(root, root.resolve("greenery"), "prepare", "--help");

        assertThat(ended.err()).doesNotContain("rehearsing");
        assertThat(ended.out()).endsWith("prepare|--help\n");
    }

    @Test
    void startsFromWhatARehearsalNotedOfTheDemoOrOfTheHelp() throws Exception {
        build();
        program(
                folder.resolve("jdk/bin/java"),
                "for a in \"$@\"; do case $a in -XX:AOTCacheOutput=*) : > \"${a#*=}\";; esac; done;"
                        + " echo \"$*\"");

        Ended rehearsed = launch(root, root.resolve("greenery"), "prepare");

        Path cache = jar.resolveSibling("greenery.aot");
        assertThat(rehearsed.exitCode()).isZero();
        assertThat(rehearsed.err()).contains("rehearsing");
        makeYounger(cache);
        Path helpCache = jar.resolveSibling("greenery-help.aot");
        makeYounger(helpCache);
        assertThat(launch(root, root.resolve("greenery"), "show", "x").out())
                .contains("-XX:AOTCache=" + cache);
        assertThat(launch(root, root.resolve("greenery"), "show", "--help").out())
                .contains("-XX:AOTCache=" + helpCache);
        build();
        assertThat(launch(root, root.resolve("greenery"), "show", "x").out())
                .doesNotContain("-XX:AOTCache");
        assertThat(launch(root, root.resolve("greenery"), "--help").out())
                .doesNotContain("-XX:AOTCache");
    }

    @Test
    void theBenchmarksAreBuiltWithTheProgramAndRunAfterARehearsal() throws Exception {
        Path benchmarks = root.resolve("benchmarks/target/greenery-benchmarks-0.1.0-SNAPSHOT.jar");
        Files.createDirectories(benchmarks.getParent());
        program(
                folder.resolve("jdk/bin/java"),
                "for a in \"$@\"; do case $a in -XX:AOTCacheOutput=*) : > \"${a#*=}\";; esac; done;"
                        + " echo \"$*\"");

        Ended ended = launch(folder, root.resolve("greenery-bench"), "--users", "7");

        assertThat(ended.exitCode()).isZero();
        assertThat(ended.err())
                .contains("greenery-bench: building", "-Pbench -pl benchmarks -am", "rehearsing");
        assertThat(ended.out()).endsWith("-jar " + benchmarks + " --users 7\n");
        assertThat(jar).exists();
    }

    @Test
    void letsShortCommandsCompileLittleAndBuildsAsMuchAsTheyWant() throws Exception {
        build();
        program(folder.resolve("jdk/bin/java"), "echo \"$*\"");

        assertThat(launch(root, root.resolve("greenery"), "build", "--help").out())
                .contains("-XX:TieredStopAtLevel=1");
        assertThat(launch(root, root.resolve("greenery"), "lineage").out())
                .contains("-XX:TieredStopAtLevel=1");
        assertThat(launch(root, root.resolve("greenery"), "rollback", "core").out())
                .contains("-XX:TieredStopAtLevel=1");
        assertThat(launch(root, root.resolve("greenery"), "serve").out())
                .contains("-XX:Tier2InvokeNotifyFreqLog=15")
                .doesNotContain("-XX:TieredStopAtLevel");
        assertThat(launch(root, root.resolve("greenery"), "build", "--mart", "docs").out())
                .doesNotContain("-XX:Tier");
    }

    @Test
    void saysThatARehearsalFailed() throws Exception {
        build();
        program(folder.resolve("jdk/bin/java"), "echo why >&2; exit 1");

        Ended ended = launch(root, root.resolve("greenery"), "prepare");

        assertThat(ended.exitCode()).isEqualTo(1);
        assertThat(ended.err()).contains("why", "the rehearsal failed");
    }

    @Test
    void saysThatTheBuildFailed() throws Exception {
        program(folder.resolve("bin/mvn"), "exit 1");

        Ended ended = launch(root, root.resolve("greenery"));

        assertThat(ended.exitCode()).isEqualTo(1);
        assertThat(ended.err()).contains("the build failed");
    }

    private record Ended(int exitCode, String out, String err) {}

    private Ended launch(Path directory, Path launcher, String... arguments) throws Exception {
        List<String> command =
                Stream.concat(Stream.of(launcher.toString()), Stream.of(arguments)).toList();
        Path out = folder.resolve("out.txt");
        Path err = folder.resolve("err.txt");
        ProcessBuilder builder =
                new ProcessBuilder(command)
                        .directory(directory.toFile())
                        .redirectOutput(out.toFile())
                        .redirectError(err.toFile());
        builder.environment().put("JAVA_HOME", folder.resolve("jdk").toString());
        builder.environment().put("HOME", folder.resolve("home").toString());
        builder.environment().put("PATH", folder.resolve("bin") + ":/usr/bin:/bin");
        builder.environment().put("GREENERY_JAVA_OPTS", "-Xmx77m");
        int exitCode = builder.start().waitFor();
        return new Ended(exitCode, Files.readString(out), Files.readString(err));
    }

    private void build() throws IOException {
        write(jar, "");
        makeYounger(jar);
    }

    /** Younger than anything that was made younger before. */
    private void makeYounger(Path file) throws IOException {
        youngest = youngest.plus(Duration.ofHours(1));
        Files.setLastModifiedTime(file, FileTime.from(youngest));
    }

    private void jdk(String name, String version) throws IOException {
        Path home = folder.resolve(name);
        write(home.resolve("release"), "JAVA_VERSION=\"%s\"\n".formatted(version));
        program(home.resolve("bin/javac"), "exit 1");
        program(
                home.resolve("bin/java"),
                "echo \"jdk %s $*\"; shift $(($# > 2 ? $# - 2 : 0)); IFS='|'; echo \"$*\""
                        .formatted(version));
    }

    private static void program(Path file, String script) throws IOException {
        write(file, "#!/usr/bin/env bash\n" + script + "\n");
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text, UTF_8);
    }

    private static Path projectRoot() {
        return Path.of("").toAbsolutePath().getParent();
    }
}
