package dev.greenery.adapters.postgres.load;

import static dev.greenery.adapters.postgres.load.ShopDirectory.aShop;
import static dev.greenery.adapters.postgres.load.ShopDirectory.id;
import static dev.greenery.adapters.postgres.load.ShopDirectory.order;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.greenery.adapters.postgres.testing.OriginalData;
import dev.greenery.application.port.in.ImportShopData.Imported;
import dev.greenery.application.port.in.ImportShopData.Refused;
import dev.greenery.application.port.in.ImportShopData.Request;
import dev.greenery.application.raw.ImportProblem;
import dev.greenery.application.raw.ImportProgress;
import dev.greenery.application.raw.ImportRules;
import dev.greenery.application.raw.TableCounts;
import dev.greenery.application.source.SourceTable;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Files that are packed, or encoded in another way than usual. */
class PackedFilesIT extends ImportScenario {
    @ParameterizedTest
    @ValueSource(strings = {".gz", ".zip", ""})
    void filesThatArePackedOneByOneAreReadAsTheyAre(String ending) throws IOException {
        Path original = OriginalData.directory();
        for (SourceTable table : SourceTable.values()) {
            byte[] bytes = Files.readAllBytes(original.resolve(table.fileName()));
            Files.write(
                    directory.resolve(table.fileName() + ending),
                    ending.equals(".zip") ? zipped("x/any.csv", bytes) : gzipped(bytes));
        }

        assertThatAllIsThere(imported(directory));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "export/"})
    void oneZipOfAllFilesIsADirectoryOfThem(String folder, @TempDir Path elsewhere)
            throws IOException {
        Path zip = elsewhere.resolve("monday.zip");
        Path original = OriginalData.directory();
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            out.putNextEntry(new ZipEntry("__MACOSX/notes"));
            for (SourceTable table : SourceTable.values()) {
                out.putNextEntry(new ZipEntry(folder + table.fileName()));
                Files.copy(original.resolve(table.fileName()), out);
            }
        }

        assertThatAllIsThere(imported(zip));
        assertThat(database.rows("SELECT directory FROM raw.imports"))
                .containsExactly(List.of("monday.zip"));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void utf16IsRecognisedWithItsMarkAndWithoutIt(boolean hasMark) {
        String mark = hasMark ? "\uFEFF" : "";
        String products = "product_id,name,price,inventory\n%s,Grünlilie 🌿,4,1\n".formatted(id(1));
        for (Charset charset : List.of(UTF_16LE, UTF_16BE)) {
            imported(aShop(directory).withBytes("products", (mark + products).getBytes(charset)));

            assertThat(database.rows("SELECT name FROM raw.products"))
                    .containsExactly(List.of("Grünlilie 🌿"));
            database.execute("DELETE FROM raw.products");
        }
    }

    @Test
    void faultsArePlacedInPackedAndEncodedFilesToo() throws IOException {
        String orders =
                String.join(",", SourceTable.ORDERS.columnNames()) + "\n" + order(1) + "\n\"";
        ShopDirectory shop =
                aShop(directory)
                        .withBytes("orders", gzipped(orders.getBytes(UTF_8)))
                        .withBytes(
                                "promos",
                                "promo_id,discount,status\n\"Grün\"n,4,active".getBytes(UTF_16LE));

        assertThat(problems(shop.path()))
                .containsExactly(
                        "promos.csv:2: has text after the quote that closes a field opened on line"
                                + " 2: is a quote missing, or one within the field not doubled?",
                        "orders.csv:3: opens a quote that no later line closes");
    }

    @Test
    void aFileThatIsThereTwiceIsRefused() throws IOException {
        Files.write(directory.resolve("promos.csv.gz"), gzipped(new byte[0]));

        assertThat(problems(aShop(directory).path()))
                .containsExactly(
                        "promos.csv: is there more than once: leave one of promos.csv,"
                                + " promos.csv.gz");
    }

    @Test
    void aPackedFileThatIsCutOffIsRefused() throws IOException {
        byte[] whole =
                gzipped("promo_id,discount,status\nleafy,4,active\n".repeat(99).getBytes(UTF_8));
        ShopDirectory shop =
                aShop(directory).withBytes("promos", Arrays.copyOf(whole, whole.length - 20));

        assertThat(problems(shop.path()))
                .containsExactly("promos.csv: is packed, and cut off or damaged: pack it again");
    }

    @Test
    void aZipOfTwoPartsOfATableIsRefused() throws IOException {
        ByteArrayOutputStream parts = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(parts)) {
            for (String row : List.of("leafy,4,active", "rooted,2,active")) {
                out.putNextEntry(new ZipEntry(row.substring(0, 5) + ".csv"));
                out.write(("promo_id,discount,status\n" + row + "\n").getBytes(UTF_8));
            }
        }

        assertThat(problems(aShop(directory).withBytes("promos", parts.toByteArray()).path()))
                .containsExactly("promos.csv: is packed with another file: pack each by itself");
        assertThatNothingWasWritten();
    }

    @Test
    void aZipThatIsNoneIsRefused() throws IOException {
        Path zip = Files.writeString(directory.resolve("monday.zip"), "no zip");

        assertThat(problems(zip))
                .singleElement()
                .asString()
                .endsWith("monday.zip: is no zip that can be read");
    }

    private List<String> problems(Path files) {
        Request request = new Request(files, ImportRules.USUAL, ImportProgress.NONE);
        assertThat(importer.importShopData(request)).isInstanceOf(Refused.class);
        assertThatNothingWasWritten();
        return ((Refused) importer.importShopData(request))
                .problems().stream().map(ImportProblem::toString).toList();
    }

    private static void assertThatAllIsThere(Imported result) {
        assertThat(result.tables())
                .extracting(TableCounts::inserted)
                .containsExactlyElementsOf(
                        Stream.of(150L, 30L, 6L, 130L, 361L, 862L, 3553L).toList());
        assertThat(result.notes()).isEmpty();
    }

    private static byte[] gzipped(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(bytes);
        }
        return packed.toByteArray();
    }

    private static byte[] zipped(String name, byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(packed)) {
            out.putNextEntry(new ZipEntry(name));
            out.write(bytes);
        }
        return packed.toByteArray();
    }
}
