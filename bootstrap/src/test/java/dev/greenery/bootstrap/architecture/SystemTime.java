package dev.greenery.bootstrap.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;

import java.util.regex.Pattern;

/** The ways to get at the time of the system, called or named as {@code Instant::now}. */
final class SystemTime {
    private static final Pattern TELLS =
            Pattern.compile(
                    "java\\.time\\..+\\.now\\((?!java\\.time\\.Clock\\)).*"
                            + "|java\\.lang\\.System\\.currentTimeMillis\\(\\)"
                            + "|java\\.util\\.Date\\.<init>\\(\\)");
    private static final Pattern MAKES_A_CLOCK =
            Pattern.compile(
                    "java\\.time\\.Clock\\.(system|tickM|tickS).*"
                            + "|java\\.time\\.InstantSource\\.system\\(\\)");

    private SystemTime() {}

    static DescribedPredicate<JavaAccess<?>> isTold() {
        return targets("tells the time of the system", TELLS);
    }

    static DescribedPredicate<JavaAccess<?>> isMadeAClock() {
        return targets("makes a clock of the system", MAKES_A_CLOCK);
    }

    private static DescribedPredicate<JavaAccess<?>> targets(String description, Pattern names) {
        return DescribedPredicate.describe(
                description, access -> names.matcher(access.getTarget().getFullName()).matches());
    }
}
