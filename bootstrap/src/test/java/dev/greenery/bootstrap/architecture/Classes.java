package dev.greenery.bootstrap.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;

import java.nio.file.Path;
import java.util.regex.Pattern;

/** The classes that rules are checked on. */
final class Classes {
    static final String PRODUCT_ROOT = "dev.greenery";
    static final String PLANTED_ROOT = "dev.greenery.planted";

    /** What is made for tests, in folders and in jars; the test kit is nothing else. */
    private static final Pattern TESTS =
            Pattern.compile(
                    ".*(/test-classes/|-tests\\.jar|/testing/target/|/greenery-testing-[^/]*\\.jar"
                            + "|/model-sql/|/greenery-model-sql-).*");

    static final JavaClasses PRODUCT =
            new ClassFileImporter()
                    .withImportOption((ImportOption) location -> !isTest(location))
                    .importPackages(PRODUCT_ROOT);

    static final JavaClasses PLANTED = new ClassFileImporter().importPackages(PLANTED_ROOT);

    private Classes() {}

    /** Those of a directory. */
    static JavaClasses in(Path directory) {
        return new ClassFileImporter().importPath(directory);
    }

    private static boolean isTest(Location location) {
        return location.matches(TESTS);
    }
}
