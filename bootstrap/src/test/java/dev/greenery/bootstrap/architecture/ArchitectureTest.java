package dev.greenery.bootstrap.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;

import dev.greenery.bootstrap.endtoend.GuideMart;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** The product keeps every rule; and every rule would notice if it did not. */
class ArchitectureTest {
    @TempDir private Path directory;

    static Stream<Rule> rules() {
        return Stream.of(
                        InsideRules.ALL,
                        EdgeRules.ALL,
                        LibraryRules.ALL,
                        CodeRules.ALL,
                        NameRules.ALL)
                .flatMap(List::stream);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theProductKeeps(Rule rule) {
        assertPackagesAreThere(rule, Classes.PRODUCT_ROOT, Classes.PRODUCT);

        rule.below().apply(Classes.PRODUCT_ROOT).check(Classes.PRODUCT);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void thePlantedClassBreaks(Rule rule) {
        assertPackagesAreThere(rule, Classes.PLANTED_ROOT, Classes.PLANTED);

        assertThat(rule.planted()).isNotEmpty();
        assertThat(rule.below().apply(Classes.PLANTED_ROOT).evaluate(Classes.PLANTED))
                .satisfies(result -> assertThat(result.hasViolation()).isTrue())
                .satisfies(
                        result ->
                                assertThat(result.getFailureReport().toString())
                                        .contains(rule.planted()));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theGuidesOwnMartKeeps(Rule rule) throws IOException {
        JavaClasses mart = guideMart(UnaryOperator.identity());

        rule.below().apply(Classes.PRODUCT_ROOT).allowEmptyShould(true).check(mart);
    }

    @Test
    void noMartMustBeNamedByARuleToBreakIt() throws IOException {
        JavaClasses mart =
                guideMart(
                        source ->
                                source.replace(
                                        "\"Delivery team\"",
                                        "dev.greenery.application.port.in.ReadRows.class.getName()"));

        assertThat(
                        InsideRules.MARTS
                                .below()
                                .apply(Classes.PRODUCT_ROOT)
                                .evaluate(mart)
                                .getFailureReport()
                                .toString())
                .contains("LatenessMart.owner()", "ReadRows");
    }

    private JavaClasses guideMart(UnaryOperator<String> change) throws IOException {
        GuideMart.load(directory, change).close();
        return Classes.in(directory);
    }

    @Test
    void everyClassThatIsMeantToBeSeenIsThere() {
        assertThat(Conditions.MEANT_TO_BE_SEEN).allMatch(Classes.PRODUCT::contain);
    }

    private static void assertPackagesAreThere(Rule rule, String root, JavaClasses classes) {
        assertThat(rule.packages(root))
                .isNotEmpty()
                .allSatisfy(name -> assertThat(classes).anyMatch(type -> isInside(type, name)));
    }

    private static boolean isInside(JavaClass type, String packageName) {
        return (type.getPackageName() + ".").startsWith(packageName + ".");
    }
}
