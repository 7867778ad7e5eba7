package dev.greenery.bootstrap.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.lang.ArchRule;

import jakarta.inject.Inject;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The rules of the architecture, for a tree of packages below any root: that of the product, and
 * that of the planted violations.
 */
@SuppressWarnings(
        "ImmutableEnumChecker") // lists and rules that nobody changes, of types that could
enum Rule {
    DOMAIN_STANDS_ALONE(
            "ReadsTheApplication",
            List.of("domain"),
            root -> onlyDependOn(root, "domain", List.of("domain"))),

    APPLICATION_USES_THE_DOMAIN_ONLY(
            "NamesAnAdapter",
            List.of("application", "domain"),
            root -> onlyDependOn(root, "application", List.of("application", "domain"))),

    CORE_USES_THE_KIT_ONLY(
            "UsesAPort",
            List.of("marts.core", "application.mart"),
            root -> onlyDependOn(root, "marts.core", martMayUse("marts.core"))),

    MARKETING_USES_THE_KIT_AND_CORE_ONLY(
            "UsesProduct",
            List.of("marts.marketing", "marts.core", "application.mart"),
            root ->
                    onlyDependOn(
                            root,
                            "marts.marketing",
                            martMayUse("marts.marketing", "marts.core"),
                            "org.apache.commons.statistics..")),

    PRODUCT_USES_THE_KIT_AND_CORE_ONLY(
            "UsesMarketing",
            List.of("marts.product", "marts.core", "application.mart"),
            root -> onlyDependOn(root, "marts.product", martMayUse("marts.product", "marts.core"))),

    ADAPTERS_DO_NOT_SEE_EACH_OTHER(
            "UsesTheOtherAdapter",
            List.of("adapters.postgres", "adapters.graphql"),
            root -> slices().matching(root + ".adapters.(*)..").should().notDependOnEachOther()),

    ADAPTERS_DO_NOT_SEE_MARTS(
            "UsesAMart",
            List.of("adapters", "marts"),
            root -> doNotDependOn(root, List.of("adapters"), List.of("marts"))),

    NOTHING_NAMES_A_MART(
            "NamesAMart",
            List.of("bootstrap", "application", "marts"),
            root -> doNotDependOn(root, List.of("bootstrap", "application"), List.of("marts"))),

    NOTHING_NAMES_THE_COMPOSITION_ROOT(
            "NamesTheCompositionRoot",
            List.of("bootstrap", "adapters"),
            root ->
                    doNotDependOn(
                            root,
                            List.of("adapters", "application", "domain", "marts"),
                            List.of("bootstrap"))),

    THE_DRIVING_ADAPTER_ENTERS_THROUGH_IN_PORTS(
            "UsesAnOutPort",
            List.of("adapters.graphql", "application.port.in", "application.port.out"),
            root ->
                    doNotDependOn(
                            root,
                            List.of("adapters.graphql"),
                            Application.servicesAnd("application.port.out"))),

    THE_DRIVEN_ADAPTER_KNOWS_NO_USE_CASE(
            "UsesAnInPort",
            List.of("adapters.postgres", "application.port.in"),
            root ->
                    doNotDependOn(
                            root,
                            List.of("adapters.postgres"),
                            Application.servicesAnd("application.port.in"))),

    EVERY_OUT_PORT_HAS_AN_ADAPTER(
            "NobodyImplementsIt",
            List.of("application.port.out", "adapters"),
            root ->
                    classes()
                            .that()
                            .resideInAPackage(root + ".application.port.out..")
                            .and()
                            .areInterfaces()
                            .and()
                            .areTopLevelClasses()
                            .and()
                            .doNotHaveSimpleName("package-info")
                            .should(Conditions.beImplementedIn(root + ".adapters"))),

    ADAPTER_CLASSES_ARE_PACKAGE_PRIVATE(
            "IsPublic",
            List.of("adapters"),
            root ->
                    classes()
                            .that()
                            .resideInAPackage(root + ".adapters..")
                            .and()
                            .areTopLevelClasses()
                            .and()
                            .arePublic()
                            .and(Conditions.areWrittenByHand())
                            .and(Conditions.areNotMeantToBeSeen())
                            .should(Conditions.beUsedInAnotherPackage())),

    /** The command that writes the generated docs prints what the GraphQL adapter makes. */
    NOTHING_REACHES_INTO_AN_ADAPTER(
            "ReachesIntoAnAdapter",
            List.of("adapters", "bootstrap", "application"),
            root ->
                    noClasses()
                            .that()
                            .resideInAnyPackage(
                                    root + ".bootstrap..",
                                    root + ".application..",
                                    root + ".domain..",
                                    root + ".marts..")
                            .and()
                            .haveSimpleNameNotContaining("Docs")
                            .should()
                            .dependOnClassesThat()
                            .resideInAPackage(root + ".adapters..")),

    PACKAGES_HAVE_NO_CYCLES(
            "LeadsToA",
            List.of("domain", "application"),
            root -> slices().matching(root + ".(**)").should().beFreeOfCycles()),

    NOTHING_ASKS_THE_SYSTEM_FOR_THE_TIME(
            "AsksTheSystem",
            List.of("application", "domain", "adapters", "marts", "bootstrap"),
            root ->
                    noClasses()
                            .that()
                            .resideInAPackage(root + "..")
                            .should(Conditions.tellTheTimeWithoutAClock())),

    CLOCKS_ARE_MADE_IN_THE_COMPOSITION_ROOT(
            "MakesAClock",
            List.of("application", "domain", "adapters", "marts"),
            root ->
                    noClasses()
                            .that()
                            .resideInAnyPackage(
                                    packagesBelow(
                                            root,
                                            List.of("application", "domain", "adapters", "marts")))
                            .should(Conditions.makeAClock())),

    NOTHING_IS_INJECTED_INTO_FIELDS(
            "InjectsAField",
            List.of("adapters"),
            root ->
                    noFields()
                            .that()
                            .areDeclaredInClassesThat()
                            .resideInAPackage(root + "..")
                            .should()
                            .beAnnotatedWith(Inject.class));

    private final String plantedViolation;
    private final List<String> packages;
    private final Function<String, ArchRule> rule;

    Rule(String plantedViolation, List<String> packages, Function<String, ArchRule> rule) {
        this.plantedViolation = plantedViolation;
        this.packages = packages;
        this.rule = rule;
    }

    /** The simple name of the planted class that breaks the rule. */
    String plantedViolation() {
        return plantedViolation;
    }

    /** The packages that the rule names: if one is empty, the rule says nothing about it. */
    Stream<String> packages(String root) {
        return packages.stream().map(name -> root + "." + name);
    }

    /** The rule, for the packages below a root. */
    ArchRule below(String root) {
        return rule.apply(root);
    }

    private static List<String> martMayUse(String... marts) {
        return Stream.concat(Stream.of("application.mart", "domain"), Stream.of(marts)).toList();
    }

    private static ArchRule onlyDependOn(
            String root, String from, List<String> to, String... libraries) {
        String[] allowed =
                Stream.of(
                                Stream.of("java.."),
                                Stream.of(packagesBelow(root, to)),
                                Stream.of(libraries))
                        .flatMap(names -> names)
                        .toArray(String[]::new);
        return classes()
                .that()
                .resideInAPackage(root + "." + from + "..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(allowed);
    }

    private static ArchRule doNotDependOn(String root, List<String> from, List<String> to) {
        return noClasses()
                .that()
                .resideInAnyPackage(packagesBelow(root, from))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(packagesBelow(root, to));
    }

    private static String[] packagesBelow(String root, List<String> names) {
        return names.stream().map(name -> root + "." + name + "..").toArray(String[]::new);
    }

    /** Constants of an enum cannot name its static fields, which come after them. */
    private static final class Application {
        private static final List<String> SERVICES =
                List.of(
                        "application.build",
                        "application.load",
                        "application.read",
                        "application.sample");

        private Application() {}

        static List<String> servicesAnd(String port) {
            return Stream.concat(SERVICES.stream(), Stream.of(port)).toList();
        }
    }
}
