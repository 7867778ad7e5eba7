package dev.greenery.adapters.postgres.load;

import static dev.greenery.adapters.postgres.load.ShopDirectory.aShop;
import static dev.greenery.adapters.postgres.load.ShopDirectory.id;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dev.greenery.application.raw.ImportProblem;
import dev.greenery.application.raw.ImportProgress;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

class CsvShopFilesTest {
    private static final String HEADER = "promo_id,discount,status";

    @TempDir private Path directory;

    @Test
    void findsNothingWrongWithGoodFiles() {
        assertThat(problems(aShop(directory))).isEmpty();
    }

    @Test
    void acceptsWhatOtherProgramsWrite() {
        assertAccepted(HEADER + "\r\nOptional,4,active\r\n");
        assertAccepted(HEADER + "\nOptional,4,active");
        assertAccepted("\uFEFF" + HEADER + "\nOptional,4,active\n");
        assertAccepted("\uFEFF\"promo_id\",\"discount\",\"status\"\nOptional,4,active\n");
        assertAccepted(HEADER + "\n\"a, \"\"b\"\"\r\nc\",4,active\n");
        assertAccepted(HEADER + "\nan inch is 1\" long,4,active\n");
        assertAccepted("status,promo_id,discount\nactive,Grünfläche 🌿,4\n");
        assertAccepted(HEADER + "\n");
    }

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
    void gathersTheFaultsOfAllFiles() {
        ShopDirectory shop =
                aShop(directory).without("users").withText("orders", "").withText("events", "\n");

        assertThat(problems(shop))
                .containsExactly(
                        "users.csv: is missing",
                        "orders.csv: is empty: not even a header",
                        "events.csv: is empty: not even a header");
    }

    @Test
    void namesMissingAndUnknownAndRepeatedColumns() {
        assertThat(problemsOfPromos("promo_id,rebate,status,status,why\nOptional,4,active,,\n"))
                .containsExactly(
                        "promos.csv:1: lacks the column discount",
                        "promos.csv:1: has an unknown column rebate, at position 2",
                        "promos.csv:1: has the column status again, at position 4",
                        "promos.csv:1: has an unknown column why, at position 5");
    }

    @Test
    void tellsNoValuesWhereTheHeaderIsMissing() {
        assertThat(problemsOfPromos("Optional,4,active\n"))
                .containsExactly(
                        "promos.csv:1: has no header: its first line must be"
                                + " promo_id,discount,status");
    }

    @Test
    void recognisesOtherDelimiters() {
        assertThat(problemsOfPromos("promo_id;discount;status\nOptional;4;active\n"))
                .containsExactly(
                        "promos.csv:1: separates fields by semicolons: save it with commas");
        assertThat(problemsOfPromos("promo_id\tdiscount\tstatus\nOptional\t4\tactive\n"))
                .containsExactly("promos.csv:1: separates fields by tabs: save it with commas");
        assertThat(problemsOfPromos("promo_id|discount|status\nOptional|4|active\n"))
                .containsExactly(
                        "promos.csv:1: separates fields by vertical bars: save it with commas");
    }

    @Test
    void saysWhereAFileIsNotUtf8() {
        byte[] latin1 = (HEADER + "\nCafé,4,active\n").getBytes(StandardCharsets.ISO_8859_1);

        assertThat(problems(aShop(directory).withBytes("promos", latin1)))
                .containsExactly(
                        "promos.csv:2: is not UTF-8 at byte 30 of the file: save it as UTF-8");
    }

    @Test
    void recognisesUtf16() {
        byte[] utf16 = (HEADER + "\n").getBytes(StandardCharsets.UTF_16);

        assertThat(problems(aShop(directory).withBytes("promos", utf16)))
                .containsExactly(
                        "promos.csv:1: is not UTF-8 but UTF-16, or no text at all: save it as"
                                + " UTF-8");
    }

    @Test
    void noticesAFileThatIsCutOffWithinACharacter() {
        byte[] cut = {'a', '\n', (byte) 0xC3};

        assertThat(problems(aShop(directory).withBytes("promos", cut)))
                .containsExactly(
                        "promos.csv:2: ends within a character, at byte 3: is it cut off?");
    }

    @Test
    void saysWhereAQuoteOpensThatNothingCloses() {
        assertThat(problemsOfPromos(HEADER + "\n\"a\nb\",4,active\n\"Optional,4,active\nx,1,y\n"))
                .containsExactly("promos.csv:4: opens a quote that no later line closes");
    }

    @Test
    void saysWhereAQuoteClosesTooEarly() {
        assertThat(problemsOfPromos(HEADER + "\n\"Optional,4,active\n\"other\",2,active\n"))
                .containsExactly(
                        "promos.csv:3: has text after the quote that closes a field opened on line"
                                + " 2: is a quote missing, or one within the field not doubled?");
    }

    @Test
    void refusesAFieldThatIsNoValue() {
        String endless = "x".repeat(FileScan.LARGEST_FIELD + 1);

        assertThat(problemsOfPromos(HEADER + "\n" + endless + ",4,active\n"))
                .containsExactly("promos.csv:2: has a field of more than 1048576 bytes");
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

    @Test
    void refusesMoreFieldsThanAnyTableHas() {
        String million = "x,".repeat(1_000_000);
        String reason = " has more than 16384 fields in a row: are its line ends missing?";

        assertThat(problemsOfPromos(million + "\n")).containsExactly("promos.csv:1:" + reason);
        assertThat(problemsOfPromos(HEADER + "\n" + million + "\n"))
                .containsExactly("promos.csv:2:" + reason);
    }

    @Test
    void countsTheFieldsOfEachRowAlone() {
        assertAccepted(HEADER + "\n" + "Optional,4,active\r\n".repeat(10_000));
    }

    @Test
    void refusesARowThatIsTooLongToBeKeptInMemory() {
        String row = ("x".repeat(FileScan.LARGEST_FIELD - 1) + ",").repeat(17);

        assertThat(problemsOfPromos(HEADER + "\n" + row + "\n"))
                .containsExactly(
                        "promos.csv:2: has a row of more than 16777216 bytes:"
                                + " are its line ends missing?");
    }

    @Test
    void allowsColumnsInAnyOrderInEveryFile() {
        assertThat(
                        problems(
                                aShop(directory)
                                        .withText(
                                                "products",
                                                "inventory,price,name,product_id\n1,2,x,"
                                                        + id(1)
                                                        + "\n")))
                .isEmpty();
    }

    @Test
    void seesAtFirstWhatShowsBeforeTheRows() {
        Path files =
                aShop(directory)
                        .without("users")
                        .withText("orders", "")
                        .withText("promos", "promo_id;discount;status\n")
                        .path();

        assertThat(new CsvShopFiles().glance(files))
                .isNotEmpty()
                .isEqualTo(new CsvShopFiles().inspect(files, ImportProgress.NONE));
    }

    @Test
    void seesNothingAtFirstOfFaultsAmongTheRows() {
        String rows = "Optional,4,active\n".repeat(10_000) + "\"Optional";

        assertThat(
                        new CsvShopFiles()
                                .glance(
                                        aShop(directory)
                                                .withText("promos", HEADER + "\n" + rows)
                                                .path()))
                .isEmpty();
    }

    private void assertAccepted(String promos) {
        assertThat(problemsOfPromos(promos)).as(promos).isEmpty();
    }

    private List<String> problemsOfPromos(String text) {
        return problems(aShop(directory).withText("promos", text));
    }

    private static List<String> problems(ShopDirectory shop) {
        return new CsvShopFiles()
                .inspect(shop.path(), ImportProgress.NONE).stream()
                        .map(ImportProblem::toString)
                        .toList();
    }
}
