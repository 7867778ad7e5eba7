package dev.greenery.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenery.application.port.in.ImportShopData;
import dev.greenery.application.port.in.ImportShopData.HeldBack;
import dev.greenery.application.port.in.ImportShopData.Imported;
import dev.greenery.application.port.in.ImportShopData.OtherOrigin;
import dev.greenery.application.port.in.ImportShopData.Refused;
import dev.greenery.application.port.in.ImportShopData.Result;
import dev.greenery.application.raw.DataOrigin;
import dev.greenery.application.raw.FileCounts;
import dev.greenery.application.raw.HeldData;
import dev.greenery.application.raw.ImportLoss;
import dev.greenery.application.raw.ImportMode;
import dev.greenery.application.raw.ImportProblem;
import dev.greenery.application.raw.ImportProgress.Step;
import dev.greenery.application.raw.ImportRules;
import dev.greenery.application.raw.RejectGroup;
import dev.greenery.application.raw.RejectLimit;
import dev.greenery.application.raw.TableCounts;
import dev.greenery.application.source.SourceTable;
import dev.greenery.bootstrap.cli.FakePlatform.Ended;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

class ImportCommandTest {
    private static final ImportProblem PROBLEM =
            ImportProblem.ofLine("users.csv", 17, "user_id is no UUID");

    private final FakePlatform platform = new FakePlatform();

    @Test
    void tellsWhatBecameOfEveryRow() {
        Ended ended =
                ending(new Imported(5, List.of(counts(0)), List.of(), List.of()))
                        .run("import", "data");

        assertThat(ended.exitCode()).isZero();
        assertThat(ended.out())
                .isEqualTo(
                        """
                        table  lines  read  inserted  updated  unchanged  rejected  deleted
                        -----  -----  ----  --------  -------  ---------  --------  -------
                        users    133   130         9        1        120         0        4
                        """);
        assertThat(ended.err().lines())
                .containsExactly(
                        "users.csv: of its 133 lines 1 is the header, 130 begin rows, and 2 are"
                                + " empty or go on with a text of several lines",
                        "Rows that the files do not hold were left as they are; --full deletes"
                                + " them");
    }

    @Test
    void tellsHowManyRowsWereRejectedForWhichReason() {
        RejectGroup group = new RejectGroup(3, PROBLEM);
        Ended ended =
                ending(new Imported(5, List.of(counts(3)), List.of(group), List.of()))
                        .run("import", "data", "--full");

        assertThat(ended.exitCode()).isZero();
        assertThat(ended.err().lines())
                .contains(
                        "The tables hold what the files hold, and nothing else",
                        "3 row(s), the first is users.csv:17: user_id is no UUID",
                        "3 row(s) were rejected; all are in raw.rejects, import 5: 'greenery"
                                + " rejects' sums them up. Where a rejected row has an"
                                + " earlier version, that stays");
    }

    @Test
    void tellsWhatMayBeAMistake() {
        assertThat(
                        ending(new Imported(5, List.of(), List.of(), List.of(PROBLEM)))
                                .run("import", "data")
                                .err()
                                .lines())
                .contains("Note: users.csv:17: user_id is no UUID");
    }

    @Test
    void tellsWhatWouldBeLostAndTheRejectsWithIt() {
        HeldBack held =
                new HeldBack(
                        List.of(new ImportLoss.Emptiness(SourceTable.EVENTS, 7)),
                        List.of(new RejectGroup(3, PROBLEM)));
        Ended ended = ending(held).run("import", "data");

        assertThat(ended.exitCode()).isEqualTo(ExitCodes.REFUSED_INPUT);
        assertThat(ended.out()).isEmpty();
        assertThat(ended.err().lines())
                .containsExactly(
                        "3 row(s), the first is users.csv:17: user_id is no UUID",
                        "events.csv: holds no row, and raw.events holds 7: export it again, or take"
                                + " it as it is with --allow-shrink",
                        "Nothing was imported");
    }

    @Test
    void saysThatNothingWasImported() {
        Ended ended = ending(new Refused(List.of(PROBLEM), 60)).run("import", "data");

        assertThat(ended.exitCode()).isEqualTo(ExitCodes.REFUSED_INPUT);
        assertThat(ended.out()).isEmpty();
        assertThat(ended.err().lines())
                .containsExactly(
                        "users.csv:17: user_id is no UUID", "60 problem(s): nothing was imported");
    }

    @Test
    void saysWhatIsThereAndWhatToDoWhenDataOfAnotherOriginIs() {
        HeldData held =
                new HeldData(
                        DataOrigin.sample("130 user(s) with seed 7"), Optional.of(Instant.EPOCH));

        Ended ended = ending(new OtherOrigin(held, DataOrigin.SHOP)).run("import", "data");

        assertThat(ended.exitCode()).isEqualTo(ExitCodes.REFUSED_INPUT);
        assertThat(ended.out()).isEmpty();
        assertThat(ended.err())
                .contains(
                        "holds a generated sample of 130 user(s) with seed 7, last imported at"
                                + " 1970-01-01T00:00:00Z, and these files are the files of a shop")
                .contains("--replace");
    }

    @Test
    void addsUsuallyAndMirrorsOrReplacesWhenToldTo() {
        assertThat(rules()).isEqualTo(ImportRules.USUAL);
        assertThat(rules("--full", "--allow-shrink"))
                .isEqualTo(ImportRules.USUAL.in(ImportMode.FULL).shrinking());
        assertThat(rules("--replace")).isEqualTo(ImportRules.USUAL.in(ImportMode.REPLACE));
        assertThat(platform.run("import", "data", "--full", "--replace").exitCode())
                .isEqualTo(ExitCodes.USAGE);
    }

    @Test
    void allowsAsManyRejectsAsItIsTold() {
        assertThat(rules("--max-rejects", "2%").rejects()).isEqualTo(new RejectLimit.Share(2));
        assertThat(rules("--max-rejects=20").rejects()).isEqualTo(new RejectLimit.Rows(20));
        assertThat(rules("--strict", "--max-rejects=20").rejects()).isEqualTo(RejectLimit.NONE);

        Ended wrong = platform.run("import", "data", "--max-rejects", "few");
        assertThat(wrong.exitCode()).isEqualTo(ExitCodes.USAGE);
        assertThat(wrong.err())
                .contains("'few' is neither a number of rows, such as 20, nor a share of them");
    }

    @Test
    void passesTheDirectoryOnAndTellsHowFarItIs() {
        platform.with(
                ImportShopData.class,
                request -> {
                    assertThat(request.directory()).isEqualTo(Path.of("data"));
                    request.progress().advance(Step.READ, 1, 2);
                    return new Imported(5, List.of(), List.of(), List.of());
                });

        assertThat(platform.run("import", "data").err().lines()).startsWith("read");
    }

    private ImportRules rules(String... options) {
        List<ImportRules> seen = new ArrayList<>();
        platform.with(
                ImportShopData.class,
                request -> {
                    seen.add(request.rules());
                    return new Imported(5, List.of(), List.of(), List.of());
                });
        platform.run(
                Stream.concat(Stream.of("import", "data"), Stream.of(options))
                        .toArray(String[]::new));
        return seen.getFirst();
    }

    private static TableCounts counts(long rejected) {
        FileCounts file = new FileCounts(SourceTable.USERS, 133, 130 + rejected, rejected);
        return new TableCounts(file, 9, 1, 4);
    }

    private FakePlatform ending(Result result) {
        return platform.with(ImportShopData.class, request -> result);
    }
}
