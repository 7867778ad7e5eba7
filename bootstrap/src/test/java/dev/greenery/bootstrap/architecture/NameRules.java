package dev.greenery.bootstrap.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import static dev.greenery.bootstrap.architecture.Dependencies.below;
import static dev.greenery.bootstrap.architecture.Rule.rule;

import java.util.List;

/** How classes are called. */
final class NameRules {
    private static final List<String> PRODUCT =
            List.of("domain", "application", "adapters", "marts", "sample", "bootstrap");

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

    static final List<Rule> ALL = List.of(TOLD_APART);

    private NameRules() {}
}
