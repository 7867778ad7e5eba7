package dev.greenery.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.contentOf;

import dev.greenery.benchmarks.report.Results.Measurement;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

class ReportTest {
    @TempDir private Path directory;

    private final Results results =
            new Results(
                    Map.of("cores", "2"),
                    Map.of("JDK", "25"),
                    Map.of(1, Map.of("events", 1_000_000L), 2, Map.of("events", 2_000_000L)),
                    List.of("All rows are the same."),
                    List.of(
                            run(Names.BUILD, 1, 2),
                            run(Names.SQL_2, 1, 5),
                            run(Names.BUILD, 2, 4),
                            run(Names.SQL_2, 2, 12)));

    @Test
    void theBuildIsSetAgainstTheOpponent() {
        assertThat(markdown(results))
                .contains("| build | 2.00 |")
                .contains("| sql on 2 connections | 5.00 | 2.50 × |")
                .contains("- All rows are the same.");
    }

    @Test
    void whatWasNotMeasuredIsLeftOut() {
        assertThat(markdown(results)).doesNotContain("## Import").contains("–");
    }

    @Test
    void growthIsShownWithItsStraightLine() {
        assertThat(markdown(results))
                .contains("| 2x | 2,000,000 | 4.00 | 12.00 |")
                .contains("| build | 2.00 | 0.00 | 1.0000 |");
    }

    @Test
    void theProfileTellsSharesAndWhatNoSampleIsOf() {
        Results profiled =
                new Results(
                        Map.of(),
                        Map.of(),
                        Map.of(),
                        List.of(),
                        List.of(
                                profile(Names.PROFILE, Names.WALL, 9.0),
                                profile(Names.PROFILE, "server_cpu_seconds", 8.0),
                                profile(Names.PROFILE, Names.CPU, 4.0),
                                profile(Names.PROFILE_PARTS, "rollups", 1.0)));

        assertThat(markdown(profiled))
                .contains("The server took 8.00 s")
                .contains("| compilation, garbage collection and other threads | 3.00 | 75 % |")
                .contains("| rollups | 1.00 | 25 % |")
                .doesNotContain("## Commands");
    }

    private static Measurement profile(String subject, String figure, double value) {
        return new Measurement(subject, 1, 1, false, Map.of(figure, value));
    }

    @Test
    void theChartsAreBesideTheText() {
        markdown(results);

        assertThat(directory.resolve("build.svg")).content().startsWith("<svg").contains("5.00 s");
        assertThat(directory.resolve("scale.svg")).content().startsWith("<svg");
    }

    private String markdown(Results of) {
        new Report(of, directory).write();
        return contentOf(directory.resolve("README.md").toFile());
    }

    private static Measurement run(String subject, int scale, double seconds) {
        return new Measurement(subject, scale, 1, false, Map.of(Names.WALL, seconds));
    }
}
