package dev.greenery.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenery.application.port.in.ImportShopData;
import dev.greenery.application.port.in.ImportShopData.Imported;
import dev.greenery.application.port.in.ImportShopData.OtherOrigin;
import dev.greenery.application.port.in.ImportShopData.Refused;
import dev.greenery.application.port.in.ImportShopData.Result;
import dev.greenery.application.raw.DataOrigin;
import dev.greenery.application.raw.HeldData;
import dev.greenery.application.raw.ImportProblem;
import dev.greenery.application.raw.ImportProgress.Step;
import dev.greenery.application.raw.TableCounts;
import dev.greenery.bootstrap.cli.FakePlatform.Ended;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

class ImportCommandTest {
    private static final ImportProblem PROBLEM =
            ImportProblem.ofLine("users.csv", 17, "user_id is no UUID");

    private final FakePlatform platform = new FakePlatform();

    @Test
    void tellsWhatBecameOfEveryRow() {
        Ended ended = ending(new Imported(5, List.of(counts(0)), List.of())).run("import", "data");

        assertThat(ended.exitCode()).isZero();
        assertThat(ended.out())
                .isEqualTo(
                        """
                        table  read  inserted  updated  unchanged  rejected
                        -----  ----  --------  -------  ---------  --------
                        users   130         9        1        120         0
                        """);
        assertThat(ended.err()).isEmpty();
    }

    @Test
    void tellsWhereRejectedRowsAre() {
        Ended ended =
                ending(new Imported(5, List.of(counts(3)), List.of(PROBLEM))).run("import", "data");

        assertThat(ended.exitCode()).isZero();
        assertThat(ended.err().lines())
                .containsExactly(
                        "users.csv:17: user_id is no UUID",
                        "3 row(s) were rejected; all are in raw.rejects, import 5: 'greenery"
                                + " show raw.rejects' shows why");
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
    void replacesOnlyWhenToldTo() {
        List<Boolean> replacing = new ArrayList<>();
        platform.with(
                ImportShopData.class,
                request -> {
                    replacing.add(request.replace());
                    return new Imported(5, List.of(), List.of());
                });

        platform.run("import", "data");
        platform.run("import", "data", "--replace");

        assertThat(replacing).containsExactly(false, true);
    }

    @Test
    void passesDirectoryAndStrictnessOn() {
        platform.with(
                ImportShopData.class,
                request -> {
                    assertThat(request.directory()).isEqualTo(Path.of("data"));
                    assertThat(request.strict()).isTrue();
                    request.progress().advance(Step.READ, 1, 2);
                    return new Imported(5, List.of(), List.of());
                });

        assertThat(platform.run("import", "data", "--strict").err().lines())
                .containsExactly("read");
    }

    private static TableCounts counts(long rejected) {
        return new TableCounts("users", 130 + rejected, 9, 1, 120, rejected);
    }

    private FakePlatform ending(Result result) {
        return platform.with(ImportShopData.class, request -> result);
    }
}
