package dev.greenery.bootstrap.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

import java.util.List;
import java.util.Set;

/** What rules say that ArchUnit has no words for. */
final class Conditions {
    /** Public although no package of their adapter needs them: what does is named behind them. */
    static final Set<String> MEANT_TO_BE_SEEN =
            Set.of(
                    // Micronaut, which finds them by their names.
                    "dev.greenery.adapters.graphql.http.ServerDefaults",
                    "dev.greenery.adapters.postgres.server.RepositoryDialect",
                    // Its constants, which the compiler copies.
                    "dev.greenery.adapters.graphql.schema.FilterTypes",
                    // The test that compares schemas with the committed ones.
                    "dev.greenery.adapters.graphql.schema.SchemaChanges",
                    // Test support, which migrates a template once.
                    "dev.greenery.adapters.postgres.server.SchemaMigration");

    private Conditions() {}

    static ArchCondition<JavaClass> beImplementedIn(String packageName) {
        return new ArchCondition<>("be implemented in " + packageName) {
            @Override
            public void check(JavaClass port, ConditionEvents events) {
                boolean implemented =
                        port.getAllSubclasses().stream()
                                .anyMatch(type -> type.getPackageName().startsWith(packageName));
                events.add(
                        new SimpleConditionEvent(
                                port,
                                implemented,
                                "%s is %simplemented in %s"
                                        .formatted(
                                                port.getName(),
                                                implemented ? "" : "not ",
                                                packageName)));
            }
        };
    }

    static DescribedPredicate<JavaClass> areWrittenByHand() {
        return DescribedPredicate.describe(
                "are written by hand",
                type ->
                        !simpleName(type).startsWith("$")
                                && !simpleName(type).equals("package-info"));
    }

    /** Micronaut's own classes are called {@code $Name$Definition}. */
    private static String simpleName(JavaClass type) {
        return type.getName().substring(type.getPackageName().length() + 1);
    }

    static ArchCondition<JavaClass> beUsedInAnotherPackage() {
        return new ArchCondition<>("be used in another package, or be package-private") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean used =
                        type.getDirectDependenciesToSelf().stream()
                                .map(dependency -> dependency.getOriginClass().getPackageName())
                                .anyMatch(origin -> !origin.equals(type.getPackageName()));
                events.add(
                        new SimpleConditionEvent(
                                type,
                                used,
                                "%s is public, and %sused in another package"
                                        .formatted(type.getName(), used ? "" : "not ")));
            }
        };
    }

    static DescribedPredicate<JavaClass> areNotMeantToBeSeen() {
        return DescribedPredicate.describe(
                "are not meant to be seen", type -> !MEANT_TO_BE_SEEN.contains(type.getName()));
    }

    static DescribedPredicate<JavaClass> implementAnInterfaceOf(String packageName) {
        return DescribedPredicate.describe(
                "implement an interface of " + packageName,
                type -> implementsOneOf(type, packageName));
    }

    /** A service is a class of the application, or of the sample, that implements a use case. */
    static DescribedPredicate<JavaAccess<?>> isAServiceMade(String root) {
        return DescribedPredicate.describe(
                "makes a service",
                access ->
                        access.getName().equals(JavaConstructor.CONSTRUCTOR_NAME)
                                && resideInAnyPackage(root + ".application..", root + ".sample..")
                                        .test(access.getTargetOwner())
                                && implementsOneOf(
                                        access.getTargetOwner(), root + ".application.port.in"));
    }

    /**
     * The use cases and needs themselves; what is nested in them is their vocabulary, even where a
     * use case hands out something that answers as others do.
     */
    private static boolean implementsOneOf(JavaClass type, String packageName) {
        List<JavaClass> ports =
                type.getAllRawInterfaces().stream()
                        .filter(port -> port.getPackageName().equals(packageName))
                        .toList();
        return !ports.isEmpty() && ports.stream().allMatch(JavaClass::isTopLevelClass);
    }

    static ArchCondition<JavaClass> beInterfacesValuesOrFaults() {
        return new ArchCondition<>("be interfaces, records, enums or exceptions") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean is =
                        type.isInterface()
                                || type.isRecord()
                                || type.isEnum()
                                || type.isAssignableTo(Exception.class);
                events.add(
                        new SimpleConditionEvent(
                                type, is, "%s is a class that works".formatted(type.getName())));
            }
        };
    }
}
