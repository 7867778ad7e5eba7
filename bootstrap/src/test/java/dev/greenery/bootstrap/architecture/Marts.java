package dev.greenery.bootstrap.architecture;

import static com.tngtech.archunit.lang.SimpleConditionEvent.violated;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;

/** Rules on marts, whichever there are: each package below {@code marts} is one. */
final class Marts {
    private Marts() {}

    /** No class of a mart uses anything but classes of the same mart, and these. */
    static ArchRule useOnlyThemselvesAnd(String root, DescribedPredicate<JavaClass> shared) {
        return classes()
                .that()
                .resideInAPackage(root + ".marts.*..")
                .should(
                        new ArchCondition<>("use only their mart and " + shared.getDescription()) {
                            @Override
                            public void check(JavaClass type, ConditionEvents events) {
                                type.getDirectDependenciesFromSelf().stream()
                                        .filter(used -> !shared.test(target(used)))
                                        .filter(used -> !isOfOneMart(root, type, target(used)))
                                        .map(used -> violated(type, used.getDescription()))
                                        .forEach(events::add);
                            }
                        });
    }

    /** The classes that make marts, and so the marts, are below one package. */
    static ArchRule standTogether(String root) {
        return classes()
                .that()
                .implement(root + ".application.mart.Mart")
                .should()
                .resideInAPackage(root + ".marts.*");
    }

    private static JavaClass target(Dependency used) {
        return used.getTargetClass().getBaseComponentType();
    }

    private static boolean isOfOneMart(String root, JavaClass one, JavaClass other) {
        String mart = martPackage(root, one);
        return (other.getPackageName() + ".").startsWith(mart + ".");
    }

    private static String martPackage(String root, JavaClass type) {
        String marts = root + ".marts.";
        String inside = type.getPackageName().substring(marts.length());
        return marts + inside.split("\\.", 2)[0];
    }
}
