package dev.greenery.adapters.postgres.load;

import static dev.greenery.adapters.postgres.load.ShopDirectory.aShop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dev.greenery.application.raw.ImportProblem;
import dev.greenery.application.raw.ImportProgress;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** What may stand where a file is looked for. */
class FilePlacesTest extends FileInspection {
    @Test
    void namesADirectoryThatIsNotThere() {
        List<ImportProblem> problems =
                new CsvShopFiles().inspect(directory.resolve("nowhere"), ImportProgress.NONE);

        assertThat(problems)
                .singleElement()
                .satisfies(problem -> assertThat(problem.file()).endsWith("nowhere"))
                .satisfies(
                        problem ->
                                assertThat(problem.reason())
                                        .contains("does not exist", "addresses.csv"));
    }

    @Test
    void doesNotTakeADirectoryForAFile() {
        ShopDirectory shop = aShop(directory).without("promos");
        assertThat(shop.path().resolve("promos.csv").toFile().mkdir()).isTrue();

        assertThat(problems(shop))
                .containsExactly("promos.csv: is a directory: put the file in its place");
    }

    @Test
    void doesNotTakeAFileForADirectory() throws IOException {
        Path file = Files.createFile(directory.resolve("shop.csv"));

        assertThat(new CsvShopFiles().inspect(file, ImportProgress.NONE))
                .singleElement()
                .satisfies(problem -> assertThat(problem.reason()).contains("is not a directory"));
    }

    @Test
    void doesNotWaitAtAPipe() throws IOException, InterruptedException {
        ShopDirectory shop = aShop(directory).without("promos");
        Path pipe = shop.path().resolve("promos.csv");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();

        assertThat(problems(shop))
                .containsExactly(
                        "promos.csv: is a pipe, a socket or a device: save its content as a file");
    }

    @Test
    void doesNotReadADevice() throws IOException {
        ShopDirectory shop = aShop(directory).without("promos");
        Files.createSymbolicLink(shop.path().resolve("promos.csv"), Path.of("/dev/zero"));

        assertThat(problems(shop))
                .containsExactly(
                        "promos.csv: is a pipe, a socket or a device: save its content as a file");
    }

    @Test
    void namesLinksThatLeadNowhereOrInACircle() throws IOException {
        ShopDirectory shop = aShop(directory).without("promos").without("users");
        Files.createSymbolicLink(shop.path().resolve("promos.csv"), Path.of("promos.csv"));
        Files.createSymbolicLink(shop.path().resolve("users.csv"), Path.of("nowhere.csv"));

        String reason = ": is a symbolic link that leads to no file: put the file itself there";
        assertThat(problems(shop))
                .containsExactlyInAnyOrder("promos.csv" + reason, "users.csv" + reason);
    }

    @Test
    void followsALinkToAFile() throws IOException {
        ShopDirectory shop = aShop(directory);
        Path file = shop.path().resolve("promos.csv");
        Files.createSymbolicLink(file, Files.move(file, shop.path().resolve("kept.csv")));

        assertThat(problems(shop)).isEmpty();
    }

    @Test
    void findsAFileOfAnotherCase() throws IOException {
        ShopDirectory shop = aShop(directory);
        Files.move(shop.path().resolve("users.csv"), shop.path().resolve("Users.CSV"));

        assertThat(problems(shop))
                .containsExactly(
                        "users.csv: is missing, but there is Users.CSV: rename it to users.csv");
    }

    @Test
    void namesAFileThatThisUserMayNotRead() throws IOException {
        ShopDirectory shop = aShop(directory);
        Path file = shop.path().resolve("promos.csv");
        Files.setPosixFilePermissions(file, Set.of());
        assumeFalse(Files.isReadable(file), "this user may read everything");

        assertThat(problems(shop))
                .containsExactly(
                        "promos.csv: is closed to this user: allow reading it (chmod u+r)");
    }
}
