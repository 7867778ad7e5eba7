package dev.greenery.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenery.application.outcome.Outcome;
import dev.greenery.application.port.in.DayChange;
import dev.greenery.application.port.in.DaySummary;
import dev.greenery.application.port.in.DaysRequest;
import dev.greenery.application.port.in.DirectoryInUse;
import dev.greenery.application.port.in.GenerateDays;
import dev.greenery.application.port.in.GenerateSample;
import dev.greenery.application.port.in.SampleRequest;
import dev.greenery.application.port.in.SampleSummary;
import dev.greenery.application.shopfile.FaultKind;
import dev.greenery.application.source.SourceTable;
import dev.greenery.bootstrap.cli.FakePlatform.Ended;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

class GenerateCommandTest {
    private final List<SampleRequest> requests = new ArrayList<>();
    private final FakePlatform platform =
            generating(
                    Outcome.succeeded(
                            new SampleSummary(
                                    Map.of(SourceTable.USERS, 130L),
                                    Map.of(FaultKind.BAD_UUID, 2L))));

    @Test
    void tellsWhatTheSampleHolds() {
        Ended ended = platform.run("generate", "--out", "data");

        assertThat(ended.exitCode()).isZero();
        assertThat(ended.out())
                .contains("users.csv         130\n")
                .contains("bad_uuid           2  rejected_by_import\n");
    }

    @Test
    void generatesTheDefaultSampleUnlessToldOtherwise() {
        platform.run("generate", "--out", "data");
        platform.run("generate", "--out=d", "--users=7", "--seed=1", "--dirty=0.5", "--overwrite");

        assertThat(requests)
                .map(request -> request.withProgress(GenerateSample.Progress.NONE))
                .containsExactly(
                        SampleRequest.into(Path.of("data")),
                        SampleRequest.into(Path.of("d"))
                                .withUsers(7)
                                .withSeed(1)
                                .withDirtyRate(0.5)
                                .overwriting());
    }

    @Test
    void refusesNumbersOutOfRange() {
        Ended ended = platform.run("generate", "--out", "data", "--users", "0");

        assertThat(ended.exitCode()).isEqualTo(ExitCodes.USAGE);
        assertThat(ended.err()).startsWith("A sample needs at least 1 user, not 0");
        assertThat(requests).isEmpty();
    }

    @Test
    void refusesToReplaceFiles() {
        Ended ended =
                generating(Outcome.refused(new DirectoryInUse(List.of(Path.of("users.csv")))))
                        .run("generate", "--out", "data");

        assertThat(ended.exitCode()).isEqualTo(ExitCodes.REFUSED_INPUT);
        assertThat(ended.err()).contains("users.csv", "--overwrite");
    }

    @Test
    void tellsWhatChangesFromDayToDay() {
        List<DaysRequest> days = new ArrayList<>();
        Ended ended =
                new FakePlatform()
                        .with(
                                GenerateDays.class,
                                request -> {
                                    days.add(request);
                                    return Outcome.succeeded(
                                            List.of(
                                                    day(request, 1, Map.of()),
                                                    day(
                                                            request,
                                                            2,
                                                            Map.of(DayChange.USERS_MOVED, 3L))));
                                })
                        .run("generate", "--out", "data", "--days", "2", "--seed", "5");

        assertThat(days)
                .singleElement()
                .satisfies(request -> assertThat(request.days()).isEqualTo(2))
                .satisfies(request -> assertThat(request.first().seed()).isEqualTo(5));
        assertThat(ended.exitCode()).isZero();
        assertThat(ended.out())
                .contains("day-01  rows in all files         7\n")
                .contains("day-02  users moved               3\n")
                .contains("day-02  planted bad_uuid          2\n")
                .doesNotContain("prices changed");
    }

    @Test
    void refusesDaysOutOfRange() {
        for (String number : List.of("0", "1000")) {
            Ended ended = platform.run("generate", "--out", "data", "--days", number);

            assertThat(ended.exitCode()).isEqualTo(ExitCodes.USAGE);
            assertThat(ended.err()).startsWith("A sample has from 1 to 999 days, not " + number);
        }
    }

    @Test
    void refusesToReplaceTheFilesOfADay() {
        Ended ended =
                new FakePlatform()
                        .with(
                                GenerateDays.class,
                                request ->
                                        Outcome.refused(
                                                new DirectoryInUse(
                                                        List.of(
                                                                request.directory(2)
                                                                        .resolve("users.csv")))))
                        .run("generate", "--out", "data", "--days", "2");

        assertThat(ended.exitCode()).isEqualTo(ExitCodes.REFUSED_INPUT);
        assertThat(ended.err()).contains("day-02", "users.csv", "--overwrite");
    }

    private static DaySummary day(DaysRequest request, int day, Map<DayChange, Long> changes) {
        Map<FaultKind, Long> faults = changes.isEmpty() ? Map.of() : Map.of(FaultKind.BAD_UUID, 2L);
        SampleSummary holds = new SampleSummary(Map.of(SourceTable.USERS, 7L), faults);
        return new DaySummary(day, request.directory(day), holds, changes);
    }

    private FakePlatform generating(Outcome<SampleSummary, DirectoryInUse> outcome) {
        return new FakePlatform()
                .with(
                        GenerateSample.class,
                        request -> {
                            requests.add(request);
                            return outcome;
                        });
    }
}
