package dev.greenery.benchmarks;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** What the benchmarks run on; nothing that tells whose it is. */
final class Machine {
    private static final double GIGABYTE = 1e9;

    private Machine() {}

    static Map<String, String> describe() {
        Map<String, String> machine = new LinkedHashMap<>();
        machine.put("CPU", cpuModel());
        machine.put("cores", Integer.toString(Runtime.getRuntime().availableProcessors()));
        if (ManagementFactory.getOperatingSystemMXBean()
                instanceof com.sun.management.OperatingSystemMXBean system) {
            machine.put("memory", "%.0f GB".formatted(system.getTotalMemorySize() / GIGABYTE));
        }
        machine.put("OS", System.getProperty("os.name") + " " + System.getProperty("os.version"));
        return machine;
    }

    static Map<String, String> versions(Path root) {
        Map<String, String> versions = new LinkedHashMap<>();
        versions.put(
                "JDK", System.getProperty("java.vendor.version", "") + " " + Runtime.version());
        versions.put("commit", commit(root));
        return versions;
    }

    private static String cpuModel() {
        try (Stream<String> lines = Files.lines(Path.of("/proc/cpuinfo"))) {
            return lines.filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse(System.getProperty("os.arch"));
        } catch (IOException e) {
            return System.getProperty("os.arch");
        }
    }

    /** The report is written among the sources; it makes no other program of them. */
    private static String commit(Path root) {
        String commit = git(root, "rev-parse", "--short", "HEAD").orElse("unknown");
        boolean isChanged =
                git(root, "status", "--porcelain", "--", ".", ":(exclude)docs")
                        .filter(changes -> !changes.isEmpty())
                        .isPresent();
        return isChanged ? commit + "-dirty" : commit;
    }

    private static Optional<String> git(Path root, String... arguments) {
        List<String> command = new ArrayList<>(List.of("git", "-C", root.toString()));
        command.addAll(List.of(arguments));
        try {
            Process git =
                    new ProcessBuilder(command)
                            .redirectError(ProcessBuilder.Redirect.DISCARD)
                            .start();
            git.getOutputStream().close();
            String answer =
                    new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            return git.waitFor(10, TimeUnit.SECONDS) && git.exitValue() == 0
                    ? Optional.of(answer)
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
