package dev.greenery.bootstrap.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;

import dev.greenery.application.mart.ByName;

/** What is told apart by its position alone. */
final class Positions {
    /** More than anybody tells apart by counting commas. */
    private static final int MOST = 6;

    /** The name and the ordinal, which the compiler hands to the constructor of an enum. */
    private static final int GIVEN_TO_ENUMS = 2;

    private Positions() {}

    /** A constructor or a factory of the product that takes too many values by position. */
    static DescribedPredicate<JavaCall<?>> areTooMany(String root) {
        return DescribedPredicate.describe(
                "takes more than %d values by position".formatted(MOST),
                call ->
                        call.getTargetOwner().getPackageName().startsWith(root + ".")
                                && makes(call)
                                && values(call) > MOST
                                && !isGenerated(call.getOriginOwner()));
    }

    private static boolean makes(JavaCall<?> call) {
        return call.getTarget()
                .resolveMember()
                .filter(
                        member ->
                                member.isConstructor()
                                        || member.getModifiers().contains(JavaModifier.STATIC))
                .isPresent();
    }

    private static int values(JavaCall<?> call) {
        int parameters = call.getTarget().getRawParameterTypes().size();
        return call.getTargetOwner().isEnum() ? parameters - GIVEN_TO_ENUMS : parameters;
    }

    /** The row builder that {@link ByName} makes the compiler generate. */
    private static boolean isGenerated(JavaClass caller) {
        return caller.getDirectDependenciesFromSelf().stream()
                .map(Dependency::getTargetClass)
                .filter(row -> caller.getName().equals(row.getName() + "Row"))
                .anyMatch(row -> row.isAnnotatedWith(ByName.class));
    }
}
