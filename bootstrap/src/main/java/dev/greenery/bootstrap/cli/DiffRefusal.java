package dev.greenery.bootstrap.cli;

import dev.greenery.application.run.RunId;
import dev.greenery.application.version.ComparisonRefusal;
import dev.greenery.application.version.ComparisonRefusal.NeverPublished;
import dev.greenery.application.version.ComparisonRefusal.NoSuchVersion;
import dev.greenery.application.version.ComparisonRefusal.NothingHeld;
import dev.greenery.application.version.ComparisonRefusal.NothingOfThatName;
import dev.greenery.application.version.ComparisonRefusal.NothingToCompareWith;
import dev.greenery.application.version.Version;

import java.util.List;

/** Why versions are not compared, for people, with the versions that can be. */
final class DiffRefusal {
    private DiffRefusal() {}

    static String text(ComparisonRefusal refusal) {
        return switch (refusal) {
            case NothingOfThatName(String reason) -> reason;
            case NeverPublished(String mart) -> "Mart %s has never been published".formatted(mart);
            case NoSuchVersion(String mart, RunId run, List<Version> present) ->
                    "Run %s of %s is not kept%s".formatted(run, mart, listed(present));
            case NothingHeld(String mart, List<Version> present) ->
                    "Nothing of %s is held%s; 'greenery build --hold' holds what it builds"
                            .formatted(mart, listed(present));
            case NothingToCompareWith(Version later, List<Version> present) ->
                    "There is nothing to compare run %s of %s with%s"
                            .formatted(later.run(), later.mart(), listed(present));
        };
    }

    private static String listed(List<Version> present) {
        return "; there is " + VersionText.of(present);
    }
}
