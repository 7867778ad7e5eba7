package dev.greenery.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.greenery.bootstrap.Main;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

class WrongSettingsTest {
    @Test
    void theProgramEndsBeforeItDoesAnything() throws IOException, InterruptedException {
        ProcessBuilder command = program("serve", "--db-url", "mysql://me:secret@host/shop");
        command.environment().put("GREENERY_PORT", "abc");
        command.environment().put("GREENERY_THREADS", "many");
        command.environment().put("GREENERY_MARTS_CORE_LOW_STOK_THRESHOLD", "20");
        command.environment().put("GREENERY_LOW_STOCK_THRESHOLD", "-1");

        assertThat(refused(command))
                .contains(
                        "5 problem(s) in the configuration:",
                        "- GREENERY_PORT must be a whole number, not 'abc'",
                        "- GREENERY_THREADS must be a whole number, not 'many'",
                        "- GREENERY_LOW_STOCK_THRESHOLD must be a whole number, at least 0, not"
                                + " '-1'",
                        "- GREENERY_MARTS_CORE_LOW_STOK_THRESHOLD sets no variable of a mart; did"
                                + " you mean GREENERY_MARTS_CORE_LOW_STOCK_THRESHOLD?")
                .anyMatch(line -> line.startsWith("- --db-url: The database URL is not one"))
                .noneMatch(line -> line.contains("secret"));
    }

    @Test
    void aFileOfSettingsThatIsNotThereIsAWrongSetting() throws IOException, InterruptedException {
        ProcessBuilder command = program("models");
        command.environment().put("MICRONAUT_CONFIG_FILES", "/no/such/file.yml");

        assertThat(refused(command)).anyMatch(line -> line.contains("/no/such/file.yml"));
    }

    private static ProcessBuilder program(String... arguments) {
        List<String> command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:TieredStopAtLevel=1",
                                "-cp",
                                System.getProperty("java.class.path"),
                                Main.class.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).redirectOutput(Redirect.DISCARD);
    }

    /** What it wrote before it ended as misused. */
    private static List<String> refused(ProcessBuilder command)
            throws IOException, InterruptedException {
        Process process = command.start();
        List<String> told = process.errorReader(UTF_8).lines().toList();
        assertThat(process.waitFor()).isEqualTo(2);
        return told;
    }
}
