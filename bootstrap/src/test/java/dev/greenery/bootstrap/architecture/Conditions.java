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
    /** Adapters by which other modules start or set them up. */
    static final Set<String> MEANT_TO_BE_SEEN =
            Set.of(
                    // The warehouse, shared by the packages of its adapter.
                    "dev.greenery.adapters.postgres.server.Warehouse",
                    "dev.greenery.adapters.postgres.server.SchemaMigration",
                    "dev.greenery.adapters.postgres.embedded.EmbeddedServer",
                    "dev.greenery.adapters.postgres.embedded.ServerAddress",
                    // Published tables as SQL, shared by the packages of their adapter.
                    "dev.greenery.adapters.postgres.table.ModelTable",
                    "dev.greenery.adapters.postgres.table.FilterCondition",
                    // Schemas as texts, and how they change.
                    "dev.greenery.adapters.graphql.schema.SdlPrinter",
                    "dev.greenery.adapters.graphql.schema.SchemaChanges",
                    // Micronaut passes over configurers that are not public.
                    "dev.greenery.adapters.graphql.http.ServerDefaults",
                    // What a schema shows, shared by the packages of their adapter.
                    "dev.greenery.adapters.graphql.schema.MartApi",
                    "dev.greenery.adapters.graphql.schema.ModelApi",
                    "dev.greenery.adapters.graphql.schema.ReferenceApi",
                    "dev.greenery.adapters.graphql.schema.MetricApi",
                    "dev.greenery.adapters.graphql.schema.MartSchema",
                    "dev.greenery.adapters.graphql.schema.FilterTypes",
                    "dev.greenery.adapters.graphql.schema.Comparison",
                    // Questions and answers, shared by the packages of their adapter.
                    "dev.greenery.adapters.graphql.execution.MartGraphql",
                    "dev.greenery.adapters.graphql.execution.GraphqlRequest",
                    "dev.greenery.adapters.graphql.execution.GraphqlResponse",
                    "dev.greenery.adapters.graphql.execution.ErrorCode",
                    "dev.greenery.adapters.graphql.execution.Faults",
                    "dev.greenery.adapters.graphql.json.Json",
                    "dev.greenery.adapters.graphql.json.MalformedJsonException");

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
                        !type.getSimpleName().startsWith("$")
                                && !type.getSimpleName().equals("package-info"));
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
