package dev.greenery.bootstrap.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import static dev.greenery.bootstrap.architecture.Dependencies.below;
import static dev.greenery.bootstrap.architecture.Dependencies.doNotDependOn;
import static dev.greenery.bootstrap.architecture.Rule.rule;

import com.tngtech.archunit.lang.ArchRule;

import java.util.List;
import java.util.stream.Stream;

/** What adapters and the composition root may use, and who may use them. */
final class EdgeRules {
    private static final List<String> SERVICES =
            List.of(
                    "application.engine",
                    "application.pass",
                    "application.load",
                    "application.publication",
                    "application.read",
                    "sample");

    private static final Rule APART =
            rule(
                    "adapters do not see each other",
                    List.of("adapters.postgres", "adapters.graphql"),
                    root ->
                            slices().matching(root + ".adapters.(*)..")
                                    .should()
                                    .notDependOnEachOther(),
                    "UsesTheOtherAdapter");

    private static final Rule BLIND_TO_MARTS =
            rule(
                    "nobody but a mart names a mart",
                    List.of("adapters", "application", "sample", "bootstrap", "marts"),
                    root ->
                            doNotDependOn(
                                    root,
                                    List.of("adapters", "application", "sample", "bootstrap"),
                                    List.of("marts")),
                    "adapters.graphql.UsesAMart",
                    "bootstrap.NamesAMart");

    private static final Rule OUTERMOST =
            rule(
                    "nothing names the composition root",
                    List.of("bootstrap", "adapters", "application", "sample", "domain", "marts"),
                    root ->
                            doNotDependOn(
                                    root,
                                    List.of("adapters", "application", "sample", "domain", "marts"),
                                    List.of("bootstrap")),
                    "NamesTheCompositionRoot");

    /** A client must be told an outage from a fault, and so the adapter must know it. */
    private static final Rule DRIVING =
            rule(
                    "the driving adapter enters through in-ports",
                    servicesAnd("adapters.graphql", "application.port.out"),
                    root ->
                            noOutPortsBut(
                                    root, "adapters.graphql", "WarehouseUnavailableException"),
                    "UsesAnOutPort");

    private static final Rule DRIVEN =
            rule(
                    "the driven adapter knows no use case",
                    servicesAnd("adapters.postgres", "application.port.in"),
                    root ->
                            doNotDependOn(
                                    root,
                                    List.of("adapters.postgres"),
                                    servicesAnd("application.port.in")),
                    "UsesAnInPort");

    /** Commands put a fault of the warehouse into words, and so must know it. */
    private static final Rule COMMANDS =
            rule(
                    "commands enter through in-ports",
                    servicesAnd("bootstrap.cli", "application.port.out"),
                    root -> noOutPortsBut(root, "bootstrap.cli", "WarehouseException"),
                    "CommandsAService",
                    "CommandsTheSample",
                    "CommandsAnOutPort");

    private static final Rule NEEDS_ARE_MET =
            rule(
                    "every out-port has an adapter",
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
                                    .should(Conditions.beImplementedIn(root + ".adapters")),
                    "NobodyImplementsIt");

    private static final Rule NEEDS_ARE_MET_OUTSIDE =
            rule(
                    "only adapters implement out-ports",
                    List.of("application.port.out", "adapters"),
                    root ->
                            classes()
                                    .that()
                                    .resideOutsideOfPackage(root + ".application.port.out..")
                                    .and(
                                            Conditions.implementAnInterfaceOf(
                                                    root + ".application.port.out"))
                                    .should()
                                    .resideInAPackage(root + ".adapters.."),
                    "KeepsByItself");

    private static final Rule HIDDEN =
            rule(
                    "adapter classes are package-private",
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
                                    .should(Conditions.beUsedInAnotherPackage()),
                    "IsPublic");

    /** The generated docs print what the GraphQL adapter's printer makes. */
    private static final Rule OUT_OF_REACH =
            rule(
                    "nothing reaches into an adapter",
                    List.of("adapters", "bootstrap", "application", "sample", "domain", "marts"),
                    root ->
                            noClasses()
                                    .that()
                                    .resideInAnyPackage(
                                            below(
                                                    root,
                                                    List.of(
                                                            "bootstrap",
                                                            "application",
                                                            "sample",
                                                            "domain",
                                                            "marts")))
                                    .should()
                                    .dependOnClassesThat(
                                            resideInAPackage(root + ".adapters..")
                                                    .and(
                                                            not(
                                                                    name(
                                                                            root
                                                                                    + ".adapters.graphql"
                                                                                    + ".schema.SdlPrinter")))),
                    "ReachesIntoAnAdapter");

    static final List<Rule> ALL =
            List.of(
                    APART,
                    BLIND_TO_MARTS,
                    OUTERMOST,
                    DRIVING,
                    DRIVEN,
                    COMMANDS,
                    NEEDS_ARE_MET,
                    NEEDS_ARE_MET_OUTSIDE,
                    HIDDEN,
                    OUT_OF_REACH);

    private EdgeRules() {}

    private static ArchRule noOutPortsBut(String root, String from, String exception) {
        return noClasses()
                .that()
                .resideInAPackage(root + "." + from + "..")
                .should()
                .dependOnClassesThat(
                        resideInAnyPackage(below(root, servicesAnd("application.port.out")))
                                .and(not(name(root + ".application.port.out." + exception))));
    }

    private static List<String> servicesAnd(String... others) {
        return Stream.concat(SERVICES.stream(), Stream.of(others)).toList();
    }
}
