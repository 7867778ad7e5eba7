package dev.greenery.bootstrap.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.List;
import java.util.stream.Stream;

/** The product keeps every rule; and every rule would notice if it did not. */
class ArchitectureTest {
    static Stream<Rule> rules() {
        return Stream.of(InsideRules.ALL, EdgeRules.ALL, LibraryRules.ALL, CodeRules.ALL)
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
