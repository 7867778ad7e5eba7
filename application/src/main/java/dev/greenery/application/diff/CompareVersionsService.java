package dev.greenery.application.diff;

import static java.util.Objects.requireNonNull;

import dev.greenery.application.outcome.Outcome;
import dev.greenery.application.port.in.CompareVersions;
import dev.greenery.application.port.out.CompareTables;
import dev.greenery.application.port.out.CompareTables.Comparison;
import dev.greenery.application.port.out.FindVersions;
import dev.greenery.application.query.PersonalData;
import dev.greenery.application.registry.MartRegistry;
import dev.greenery.application.version.ComparisonQuery;
import dev.greenery.application.version.ComparisonRefusal;
import dev.greenery.application.version.ComparisonRefusal.NoSuchVersion;
import dev.greenery.application.version.ComparisonRefusal.NothingOfThatName;
import dev.greenery.application.version.MartComparison;
import dev.greenery.application.version.ModelComparison;
import dev.greenery.application.version.Version;
import dev.greenery.application.version.VersionPair;
import dev.greenery.application.version.VersionTable;

import java.util.List;

/** Compares versions, once it is known which ones. */
public record CompareVersionsService(
        MartRegistry registry, FindVersions versions, CompareTables tables)
        implements CompareVersions {
    /** Checks that nothing is missing. */
    public CompareVersionsService {
        requireNonNull(registry, "registry is null");
        requireNonNull(versions, "versions is null");
        requireNonNull(tables, "tables is null");
    }

    @Override
    public Outcome<MartComparison, ComparisonRefusal> compare(ComparisonQuery query) {
        return switch (Subject.named(query.name(), registry)) {
            case Outcome.Refused(ComparisonRefusal refusal) -> Outcome.refused(refusal);
            case Outcome.Succeeded(Subject subject) -> compare(subject, query);
        };
    }

    private Outcome<MartComparison, ComparisonRefusal> compare(
            Subject subject, ComparisonQuery query) {
        String mart = subject.mart().name();
        VersionChoice choice = new VersionChoice(mart, versions.versions(mart));
        return switch (choice.of(query)) {
            case Outcome.Refused(ComparisonRefusal refusal) -> Outcome.refused(refusal);
            case Outcome.Succeeded(VersionPair pair) ->
                    compare(subject, choice, pair, query.personalData());
        };
    }

    private Outcome<MartComparison, ComparisonRefusal> compare(
            Subject subject, VersionChoice choice, VersionPair pair, PersonalData personalData) {
        try (Comparison comparison = tables.open()) {
            List<VersionTable> before = tables(comparison, pair.before());
            List<VersionTable> after = tables(comparison, pair.after());
            if (before.isEmpty() || after.isEmpty()) {
                return Outcome.refused(
                        gone(before.isEmpty() ? pair.before() : pair.after(), choice.present()));
            }
            SubjectDiff diff = new SubjectDiff(registry, subject, comparison, personalData);
            List<ModelComparison> models = diff.models(before, after);
            return models.isEmpty()
                    ? Outcome.refused(inNeither(subject, pair))
                    : Outcome.succeeded(new MartComparison(pair, models, diff.metrics(pair)));
        }
    }

    private static List<VersionTable> tables(Comparison comparison, Version version) {
        return comparison.tables(version.mart(), version.run());
    }

    /** It was there when versions were looked for, and then its time was over. */
    private static ComparisonRefusal gone(Version version, List<Version> present) {
        return new NoSuchVersion(
                version.mart(),
                version.run(),
                present.stream().filter(other -> !other.equals(version)).toList());
    }

    private static ComparisonRefusal inNeither(Subject subject, VersionPair pair) {
        return new NothingOfThatName(
                "Neither run %s nor run %s made %s"
                        .formatted(
                                pair.before().run(),
                                pair.after().run(),
                                subject.model()
                                        .map(model -> model.qualifiedName())
                                        .orElse(pair.mart())));
    }
}
