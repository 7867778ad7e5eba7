package dev.greenery.bootstrap.architecture;

import static com.tngtech.archunit.lang.SimpleConditionEvent.violated;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;

import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;

/** How classes are told apart by their names. */
final class Names {
    /** Shorter words, such as Min and Main, are read as a whole. */
    private static final int SHORTEST = 5;

    private static final int LONGEST_ENDING = "ies".length();

    private static final Pattern PLURAL = Pattern.compile("(?<=[a-z])(ies|y|s)(?=[A-Z]|$)");

    private Names() {}

    /** That no two names differ by one letter, or in the number of a word, anywhere. */
    static ArchCondition<JavaClass> differByMoreThanALetter() {
        return new ArchCondition<>("have names that differ by more than a letter or a plural") {
            private List<JavaClass> all = List.of();

            @Override
            public void init(Collection<JavaClass> classes) {
                all = List.copyOf(classes);
            }

            @Override
            public void check(JavaClass type, ConditionEvents events) {
                all.stream()
                        .filter(other -> areAlike(type.getSimpleName(), other.getSimpleName()))
                        .map(
                                other ->
                                        violated(
                                                type,
                                                "%s is called almost as %s"
                                                        .formatted(
                                                                type.getName(), other.getName())))
                        .forEach(events::add);
            }
        };
    }

    static boolean areAlike(String one, String other) {
        int longer = Math.max(one.length(), other.length());
        return !one.equals(other)
                && longer >= SHORTEST
                && longer - Math.min(one.length(), other.length()) <= LONGEST_ENDING
                && (differByOne(one, other) || singular(one).equals(singular(other)));
    }

    private static String singular(String name) {
        return PLURAL.matcher(name).replaceAll("");
    }

    private static boolean differByOne(String one, String other) {
        if (one.length() > other.length()) {
            return differByOne(other, one);
        }
        int same = 0;
        while (same < one.length() && one.charAt(same) == other.charAt(same)) {
            same++;
        }
        int skipped = one.length() == other.length() ? 1 : 0;
        return one.substring(Math.min(one.length(), same + skipped))
                .equals(other.substring(Math.min(other.length(), same + 1)));
    }

    /** That what implements a need is called after what it works with. */
    static ArchCondition<JavaClass> beginWithOneOf(List<String> words) {
        return new ArchCondition<>("have names that begin with one of " + words) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                if (words.stream().noneMatch(type.getSimpleName()::startsWith)) {
                    events.add(
                            violated(
                                    type,
                                    "%s is not called after what it works with"
                                            .formatted(type.getName())));
                }
            }
        };
    }
}
