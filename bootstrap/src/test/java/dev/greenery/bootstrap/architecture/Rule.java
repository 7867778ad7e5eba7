package dev.greenery.bootstrap.architecture;

import static java.util.Objects.requireNonNull;

import com.tngtech.archunit.lang.ArchRule;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A rule of the architecture, for a tree of packages below any root: that of the product, and that
 * of the planted violations.
 *
 * @param demand what it demands, as a sentence
 * @param packages the packages that it names: if one is empty, the rule says nothing about it
 * @param below the rule for the packages below a root
 * @param planted what its report on the planted tree must tell: the class that breaks it, and,
 *     where there are several ways to break it, each of them
 */
record Rule(
        String demand,
        List<String> packages,
        Function<String, ArchRule> below,
        List<String> planted) {
    Rule {
        requireNonNull(demand, "demand is null");
        packages = List.copyOf(packages);
        requireNonNull(below, "below is null");
        planted = List.copyOf(planted);
    }

    static Rule rule(
            String demand,
            List<String> packages,
            Function<String, ArchRule> below,
            String... planted) {
        return new Rule(demand, packages, below, List.of(planted));
    }

    /** The packages that it names, in full. */
    Stream<String> packages(String root) {
        return packages.stream().map(name -> root + "." + name);
    }

    @Override
    public String toString() {
        return demand;
    }
}
