package dev.greenery.adapters.postgres.load;

import static dev.greenery.adapters.postgres.load.ShopDirectory.aShop;
import static dev.greenery.adapters.postgres.load.ShopDirectory.event;
import static dev.greenery.adapters.postgres.load.ShopDirectory.user;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenery.application.port.in.ImportShopData.Refused;
import dev.greenery.application.port.in.ImportShopData.Request;
import dev.greenery.application.port.in.ImportShopData.Result;
import dev.greenery.application.raw.ImportProblem;
import dev.greenery.application.raw.ImportProgress;
import dev.greenery.application.raw.ImportRules;

import org.assertj.core.api.InstanceOfAssertFactories;
import org.assertj.core.api.ListAssert;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;

/** Files that cannot be read to their ends. */
class ImportFaultsIT extends ImportScenario {
    @Test
    void tellsTheFaultsOfAllFilesWhenOneShowsAmongTheRows() {
        ShopDirectory shop =
                aShop(directory)
                        .withRows("users", manyUsersAnd("\"Ann\" Lee"))
                        .withBytes("events", new byte[] {'a', '\n', (byte) 0xC3});

        assertThatRefused(shop.path())
                .containsExactly(
                        "users.csv:20002: has text after the quote that closes a field opened on"
                                + " line 20002: is a quote missing, or one within the field not"
                                + " doubled?",
                        "events.csv:2: ends within a character, at byte 3: is it cut off?");
    }

    @Test
    void tellsTheFaultsAmongTheRowsWhenOneShowsAtFirstSight() {
        ShopDirectory shop =
                aShop(directory).without("addresses").withRows("events", event(1), "\"" + event(2));

        assertThatRefused(shop.path())
                .containsExactly(
                        "addresses.csv: is missing",
                        "events.csv:3: opens a quote that no later line closes");
    }

    @Test
    void looksForFaultsOnlyWhenThereAreSome() {
        List<ImportProgress.Step> steps = new ArrayList<>();
        Path files = aShop(directory).withRows("users", manyUsersAnd("\"Ann\" Lee")).path();

        importer.importShopData(
                new Request(files, ImportRules.USUAL, (step, done, total) -> steps.add(step)));

        assertThat(steps.stream().distinct())
                .containsExactly(ImportProgress.Step.READ, ImportProgress.Step.CHECK);
    }

    @Test
    void asksForAnotherTryWhenAFileIsMendedMeanwhile() {
        ShopDirectory shop = aShop(directory).withRows("users", manyUsersAnd("\"Ann\" Lee"));
        AtomicBoolean mended = new AtomicBoolean();

        Result result =
                importer.importShopData(
                        new Request(
                                shop.path(),
                                ImportRules.USUAL,
                                (step, done, total) -> {
                                    if (step == ImportProgress.Step.CHECK
                                            && !mended.getAndSet(true)) {
                                        shop.withRows("users", user(1));
                                    }
                                }));

        assertThatRefused(result)
                .containsExactly(
                        "users.csv: vanished, changed or failed while it was read: try again");
    }

    @Test
    void saysThatAFileIsMissingThatVanishesMeanwhile() {
        Path files = aShop(directory).path();
        Path events = files.resolve("events.csv");
        AtomicBoolean gone = new AtomicBoolean();

        Result result =
                importer.importShopData(
                        new Request(
                                files,
                                ImportRules.USUAL,
                                (step, done, total) -> {
                                    if (!gone.getAndSet(true)) {
                                        delete(events);
                                    }
                                }));

        assertThatRefused(result).containsExactly("events.csv: is missing");
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static String[] manyUsersAnd(String last) {
        return IntStream.rangeClosed(1, 20_001)
                .mapToObj(number -> number <= 20_000 ? user(number) : last)
                .toArray(String[]::new);
    }

    private ListAssert<String> assertThatRefused(Path files) {
        return assertThatRefused(
                importer.importShopData(
                        new Request(files, ImportRules.USUAL, ImportProgress.NONE)));
    }

    private ListAssert<String> assertThatRefused(Result result) {
        assertThatNothingWasWritten();
        return assertThat(result)
                .asInstanceOf(InstanceOfAssertFactories.type(Refused.class))
                .extracting(Refused::problems, InstanceOfAssertFactories.list(ImportProblem.class))
                .extracting(ImportProblem::toString)
                .asInstanceOf(InstanceOfAssertFactories.list(String.class));
    }
}
