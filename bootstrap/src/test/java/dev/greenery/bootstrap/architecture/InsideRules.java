package dev.greenery.bootstrap.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;

import static dev.greenery.bootstrap.architecture.Dependencies.allowed;
import static dev.greenery.bootstrap.architecture.Dependencies.doNotDependOn;
import static dev.greenery.bootstrap.architecture.Dependencies.onlyDependOn;
import static dev.greenery.bootstrap.architecture.Rule.rule;

import com.tngtech.archunit.core.domain.JavaClass;

import java.util.List;
import java.util.stream.Stream;

/** What the inside may use: the domain, the application, the sample and the marts. */
final class InsideRules {
    private static final List<String> KIT =
            List.of("application.mart", "application.source", "domain");

    /** The annotations of what generates row builders: they tell the compiler something only. */
    private static final String ROW_BUILDERS = "io.soabase.recordbuilder.core";

    /** What reads, checks, compiles, runs and merges that which a team writes with the kit. */
    private static final List<String> MACHINERY =
            List.of(
                    "application.engine",
                    "application.pass",
                    "application.probe",
                    "application.registry",
                    "application.rollup",
                    "application.row",
                    "application.scope");

    private static final Rule DOMAIN =
            rule(
                    "the domain stands alone",
                    List.of("domain"),
                    root -> onlyDependOn(root, "domain", List.of("domain")),
                    "ReadsTheApplication");

    private static final Rule APPLICATION =
            rule(
                    "the application uses the domain only",
                    List.of("application", "domain"),
                    root ->
                            onlyDependOn(
                                    root,
                                    "application",
                                    List.of("application", "domain"),
                                    ROW_BUILDERS),
                    "NamesAnAdapter");

    private static final Rule MODELLING_KIT =
            rule(
                    "the kit knows no machinery",
                    Stream.of(KIT, MACHINERY).flatMap(List::stream).toList(),
                    root -> onlyDependOn(root, "application.mart", KIT, ROW_BUILDERS),
                    "UsesTheEngine",
                    "application.probe.Probe",
                    "application.registry.Definition",
                    "application.rollup.Merger",
                    "application.row.Reader",
                    "application.scope.Scope");

    private static final Rule SAMPLE =
            rule(
                    "the sample generator knows its ports and the shop's files only",
                    List.of(
                            "sample",
                            "application.outcome",
                            "application.port",
                            "application.shopfile",
                            "application.source",
                            "domain"),
                    root ->
                            onlyDependOn(
                                    root,
                                    "sample",
                                    List.of(
                                            "sample",
                                            "application.outcome",
                                            "application.port",
                                            "application.shopfile",
                                            "application.source",
                                            "domain")),
                    "UsesAService");

    private static final Rule IN_PORTS =
            rule(
                    "use cases do not tell what they need",
                    List.of("application.port.in", "application.port.out"),
                    root ->
                            doNotDependOn(
                                    root,
                                    List.of("application.port.in"),
                                    List.of("application.port.out")),
                    "TellsWhatItNeeds");

    private static final Rule OUT_PORTS =
            rule(
                    "what the application needs does not depend on use cases",
                    List.of("application.port.out", "application.port.in"),
                    root ->
                            doNotDependOn(
                                    root,
                                    List.of("application.port.out"),
                                    List.of("application.port.in")),
                    "KnowsAUseCase");

    /** Rows are what core shares; how they are made is its own business. */
    static final Rule MARTS =
            rule(
                    "a mart uses the kit, core's rows and statistics only",
                    List.of("marts", "marts.core", "application.mart", "domain"),
                    root ->
                            Marts.useOnlyThemselvesAnd(
                                    root,
                                    resideInAnyPackage(
                                                    allowed(
                                                            root,
                                                            KIT,
                                                            "org.apache.commons.statistics.."))
                                            .or(
                                                    resideInAPackage(root + ".marts.core..")
                                                            .and(
                                                                    describe(
                                                                            "rows",
                                                                            JavaClass::isRecord)))),
                    "UsesAPort",
                    "UsesProduct",
                    "UsesABuilderOfCore",
                    "UsesMarketing");

    private static final Rule AMONG_MARTS =
            rule(
                    "every mart stands among the marts, where the rules find it",
                    List.of("marts", "application.mart"),
                    Marts::standTogether,
                    "StandsElsewhere");

    static final List<Rule> ALL =
            List.of(
                    DOMAIN,
                    APPLICATION,
                    MODELLING_KIT,
                    SAMPLE,
                    IN_PORTS,
                    OUT_PORTS,
                    MARTS,
                    AMONG_MARTS);

    private InsideRules() {}
}
