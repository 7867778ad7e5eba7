package dev.greenery.bootstrap.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.lang.conditions.ArchConditions;

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
                    // Whoever catches it.
                    "dev.greenery.adapters.graphql.schema.InvalidSchemaException",
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

    static ArchCondition<JavaClass> tellTheTimeWithoutAClock() {
        return ArchConditions.callMethodWhere(
                DescribedPredicate.describe(
                        "tells the time of the system", Conditions::tellsTheTimeOfTheSystem));
    }

    private static boolean tellsTheTimeOfTheSystem(JavaMethodCall call) {
        String owner = call.getTargetOwner().getName();
        boolean withClock =
                call.getTarget().getRawParameterTypes().stream()
                        .anyMatch(type -> type.getName().equals("java.time.Clock"));
        return (owner.startsWith("java.time.") && call.getName().equals("now") && !withClock)
                || (owner.equals("java.lang.System") && call.getName().equals("currentTimeMillis"));
    }

    static ArchCondition<JavaClass> makeAClock() {
        return ArchConditions.callMethodWhere(
                DescribedPredicate.describe(
                        "makes a clock of the system",
                        call ->
                                Set.of("java.time.Clock", "java.time.InstantSource")
                                                .contains(call.getTargetOwner().getName())
                                        && call.getName().startsWith("system")));
    }
}
