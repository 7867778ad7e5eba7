package dev.greenery.bootstrap.architecture;

import static com.tngtech.archunit.lang.conditions.ArchConditions.accessTargetWhere;
import static com.tngtech.archunit.lang.conditions.ArchConditions.callCodeUnitWhere;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import static dev.greenery.bootstrap.architecture.Dependencies.below;
import static dev.greenery.bootstrap.architecture.Rule.rule;

import jakarta.inject.Inject;

import java.util.List;

/** What code may do wherever it stands. */
final class CodeRules {
    private static final List<String> INSIDE = List.of("domain", "application", "sample", "marts");

    private static final Rule ACYCLIC =
            rule(
                    "packages have no cycles",
                    List.of("domain", "application"),
                    root -> slices().matching(root + ".(**)").should().beFreeOfCycles(),
                    "LeadsToA");

    private static final Rule TIMELESS =
            rule(
                    "nothing asks the system for the time",
                    List.of("application", "sample", "domain", "adapters", "marts", "bootstrap"),
                    root ->
                            noClasses()
                                    .that()
                                    .resideInAPackage(root + "..")
                                    .should(accessTargetWhere(SystemTime.isTold())),
                    "java.time.Instant.now()",
                    "java.time.LocalDate.now(java.time.ZoneId)",
                    "java.lang.System.currentTimeMillis()",
                    "java.util.Date.<init>()");

    private static final Rule CLOCKS =
            rule(
                    "clocks are made in the composition root",
                    List.of("application", "sample", "domain", "adapters", "marts"),
                    root ->
                            noClasses()
                                    .that()
                                    .resideInAnyPackage(
                                            below(
                                                    root,
                                                    List.of(
                                                            "application",
                                                            "sample",
                                                            "domain",
                                                            "adapters",
                                                            "marts")))
                                    .should(accessTargetWhere(SystemTime.isMadeAClock())),
                    "java.time.InstantSource.system()",
                    "java.time.Clock.systemUTC()",
                    "java.time.Clock.tickSeconds(java.time.ZoneId)");

    private static final Rule COMPOSED =
            rule(
                    "services are made in the composition root",
                    List.of("application.port.in", "bootstrap.wiring"),
                    root ->
                            noClasses()
                                    .that()
                                    .resideInAPackage(root + "..")
                                    .and()
                                    .resideOutsideOfPackage(root + ".bootstrap.wiring..")
                                    .should(accessTargetWhere(Conditions.isAServiceMade(root))),
                    "MakesAService",
                    "CommandsTheSample");

    private static final Rule SILENT =
            rule(
                    "the inside neither prints nor logs",
                    INSIDE,
                    root ->
                            noClasses()
                                    .that()
                                    .resideInAnyPackage(below(root, INSIDE))
                                    .should(ACCESS_STANDARD_STREAMS)
                                    .orShould()
                                    .dependOnClassesThat()
                                    .resideInAnyPackage("java.util.logging..", "org.slf4j.."),
                    "java.lang.System.out",
                    "java.lang.System.err",
                    "java.util.logging.Logger",
                    "org.slf4j.Logger");

    private static final Rule UNCHANGING =
            rule(
                    "what crosses a border does not change",
                    List.of("domain", "application.port", "application.query", "application.run"),
                    root ->
                            fields().that()
                                    .areDeclaredInClassesThat()
                                    .resideInAnyPackage(
                                            below(
                                                    root,
                                                    List.of(
                                                            "domain",
                                                            "application.port",
                                                            "application.query",
                                                            "application.run")))
                                    .should()
                                    .beFinal(),
                    "Changes.count");

    private static final Rule PORTS =
            rule(
                    "ports are interfaces, values and faults",
                    List.of("application.port.in", "application.port.out"),
                    root ->
                            classes()
                                    .that()
                                    .resideInAPackage(root + ".application.port..")
                                    .and()
                                    .areNotAnonymousClasses()
                                    .should(Conditions.beInterfacesValuesOrFaults()),
                    "DoesTheWork");

    private static final Rule CONSTRUCTED =
            rule(
                    "nothing is injected into fields",
                    List.of("adapters"),
                    root ->
                            noFields()
                                    .that()
                                    .areDeclaredInClassesThat()
                                    .resideInAPackage(root + "..")
                                    .should()
                                    .beAnnotatedWith(Inject.class),
                    "InjectsAField");

    private static final Rule BY_NAME =
            rule(
                    "marts hand on many values by name, not by position",
                    List.of("marts"),
                    root ->
                            noClasses()
                                    .that()
                                    .resideInAPackage(root + ".marts..")
                                    .should(callCodeUnitWhere(Positions.areTooMany(root))),
                    "SevenByPosition.<init>",
                    "SevenByPosition.of");

    static final List<Rule> ALL =
            List.of(
                    ACYCLIC,
                    TIMELESS,
                    CLOCKS,
                    COMPOSED,
                    SILENT,
                    UNCHANGING,
                    PORTS,
                    CONSTRUCTED,
                    BY_NAME);

    private CodeRules() {}
}
