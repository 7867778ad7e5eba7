package dev.greenery.bootstrap.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import static dev.greenery.bootstrap.architecture.Dependencies.below;
import static dev.greenery.bootstrap.architecture.Rule.rule;

import java.util.List;

/** How classes are called, and how many of them stand together. */
final class NameRules {
    private static final List<String> PRODUCT =
            List.of("domain", "application", "adapters", "marts", "sample", "bootstrap");

    /** What is kept is kept there, and what is exchanged has that form. */
    private static final List<String> WORKED_WITH = List.of("Postgres", "Csv");

    private static final int TOO_MANY_FILES = 35;

    private static final Rule TOLD_APART =
            rule(
                    "no two names differ by a letter or a plural alone",
                    PRODUCT,
                    root ->
                            classes()
                                    .that()
                                    .resideInAnyPackage(below(root, PRODUCT))
                                    .and()
                                    .areTopLevelClasses()
                                    .and(Conditions.areWrittenByHand())
                                    .should(Names.differByMoreThanALetter()),
                    "application.row.Readers is called almost as",
                    "application.scope.Slope is called almost as");

    private static final Rule ADAPTERS =
            rule(
                    "adapters of needs are called after what they work with",
                    List.of("adapters", "application.port.out"),
                    root ->
                            classes()
                                    .that()
                                    .resideInAPackage(root + ".adapters..")
                                    .and()
                                    .areTopLevelClasses()
                                    .and(Conditions.areWrittenByHand())
                                    .and(
                                            Conditions.implementAnInterfaceOf(
                                                    root + ".application.port.out"))
                                    .should(Names.beginWithOneOf(WORKED_WITH)),
                    "Keeper is not called after what it works with");

    private static final Rule KEPT_IN_MIND =
            rule(
                    "no package of the application is too large to keep in mind",
                    List.of("application"),
                    root ->
                            classes()
                                    .that()
                                    .resideInAPackage(root + ".application..")
                                    .and()
                                    .areTopLevelClasses()
                                    .and(Conditions.areWrittenByHand())
                                    .should(Packages.haveFewerFilesThan(TOO_MANY_FILES)),
                    "C01 is one of 35 files");

    static final List<Rule> ALL = List.of(TOLD_APART, ADAPTERS, KEPT_IN_MIND);

    private NameRules() {}
}
