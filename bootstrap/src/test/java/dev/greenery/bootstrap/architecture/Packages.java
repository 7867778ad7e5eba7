package dev.greenery.bootstrap.architecture;

import static com.tngtech.archunit.lang.SimpleConditionEvent.violated;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

/** How much a reader must keep in mind of one package. */
final class Packages {
    private Packages() {}

    /** That their package has fewer files than these; the one that tells of it is counted. */
    static ArchCondition<JavaClass> haveFewerFilesThan(int most) {
        return new ArchCondition<>("be in a package of fewer than %d files".formatted(most)) {
            private Map<String, Long> files = Map.of();

            @Override
            public void init(Collection<JavaClass> classes) {
                files =
                        classes.stream()
                                .collect(
                                        Collectors.groupingBy(
                                                JavaClass::getPackageName, Collectors.counting()));
            }

            @Override
            public void check(JavaClass type, ConditionEvents events) {
                long withItsOwn = files.get(type.getPackageName()) + 1;
                if (withItsOwn >= most) {
                    events.add(
                            violated(
                                    type,
                                    "%s is one of %d files of %s"
                                            .formatted(
                                                    type.getSimpleName(),
                                                    withItsOwn,
                                                    type.getPackageName())));
                }
            }
        };
    }
}
