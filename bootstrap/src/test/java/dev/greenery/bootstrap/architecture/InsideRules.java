package dev.greenery.bootstrap.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;

import static dev.greenery.bootstrap.architecture.Dependencies.allowed;
import static dev.greenery.bootstrap.architecture.Dependencies.doNotDependOn;
import static dev.greenery.bootstrap.architecture.Dependencies.onlyDependOn;
import static dev.greenery.bootstrap.architecture.Rule.rule;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;

import java.util.List;

/** What the inside may use: the domain, the application, the sample and the marts. */
final class InsideRules {
    private static final List<String> KIT = List.of("application.mart", "domain");

    /** The annotations of what generates row builders: they tell the compiler something only. */
    private static final String ROW_BUILDERS = "io.soabase.recordbuilder.core";

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
                    "the modelling kit knows nothing of who runs it",
                    KIT,
                    root -> onlyDependOn(root, "application.mart", KIT, ROW_BUILDERS),
                    "UsesTheEngine");

    private static final Rule SAMPLE =
            rule(
                    "the sample generator knows its ports and the shop's files only",
                    List.of("sample", "application.port", "application.shopfile", "domain"),
                    root ->
                            onlyDependOn(
                                    root,
                                    "sample",
                                    List.of(
                                            "sample",
                                            "application.port",
                                            "application.shopfile",
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

    private static final Rule CORE =
            rule(
                    "core uses the kit only",
                    List.of("marts.core", "application.mart", "domain"),
                    root -> martUses(root, "marts.core"),
                    "UsesAPort");

    private static final Rule MARKETING =
            rule(
                    "marketing uses the kit, core's rows and statistics only",
                    List.of("marts.marketing", "marts.core", "application.mart", "domain"),
                    root -> martUses(root, "marts.marketing", "org.apache.commons.statistics.."),
                    "UsesProduct",
                    "UsesABuilderOfCore");

    private static final Rule PRODUCT =
            rule(
                    "product uses the kit and core's rows only",
                    List.of("marts.product", "marts.core", "application.mart", "domain"),
                    root -> martUses(root, "marts.product"),
                    "UsesMarketing");

    static final List<Rule> ALL =
            List.of(
                    DOMAIN,
                    APPLICATION,
                    MODELLING_KIT,
                    SAMPLE,
                    IN_PORTS,
                    OUT_PORTS,
                    CORE,
                    MARKETING,
                    PRODUCT);

    private InsideRules() {}

    /** Rows are what a mart shares; how they are made is its own business. */
    private static ArchRule martUses(String root, String mart, String... libraries) {
        return onlyDependOn(
                root,
                mart,
                resideInAnyPackage(allowed(root, KIT, libraries))
                        .or(resideInAPackage(root + "." + mart + ".."))
                        .or(
                                resideInAPackage(root + ".marts.core..")
                                        .and(describe("rows", JavaClass::isRecord))));
    }
}
