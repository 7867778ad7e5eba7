package dev.greenery.bootstrap.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;

import java.util.List;
import java.util.stream.Stream;

/** The ways to say what may use what. */
final class Dependencies {
    private Dependencies() {}

    /** Classes of the package use nothing but the JDK, these packages, and what else is named. */
    static ArchRule onlyDependOn(String root, String from, List<String> to, String... libraries) {
        return onlyDependOn(
                root, from, JavaClass.Predicates.resideInAnyPackage(allowed(root, to, libraries)));
    }

    /** Classes of the package use nothing but these classes. */
    static ArchRule onlyDependOn(
            String root, String from, DescribedPredicate<? super JavaClass> allowed) {
        return classes()
                .that()
                .resideInAPackage(root + "." + from + "..")
                .should()
                .onlyDependOnClassesThat(allowed);
    }

    /** No class of the first packages uses one of the others. */
    static ArchRule doNotDependOn(String root, List<String> from, List<String> to) {
        return noClasses()
                .that()
                .resideInAnyPackage(below(root, from))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(below(root, to));
    }

    /** No class outside the package uses one of these libraries. */
    static ArchRule onlyIn(String root, String home, String... libraries) {
        return noClasses()
                .that()
                .resideInAPackage(root + "..")
                .and()
                .resideOutsideOfPackage(root + "." + home + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(libraries);
    }

    /** The packages and all below them, as ArchUnit writes it. */
    static String[] below(String root, List<String> names) {
        return names.stream().map(name -> root + "." + name + "..").toArray(String[]::new);
    }

    /** The JDK, these packages, and what else is named. */
    static String[] allowed(String root, List<String> to, String... libraries) {
        return Stream.of(Stream.of("java.."), Stream.of(below(root, to)), Stream.of(libraries))
                .flatMap(names -> names)
                .toArray(String[]::new);
    }
}
