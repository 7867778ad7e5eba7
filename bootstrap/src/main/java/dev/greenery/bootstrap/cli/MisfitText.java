package dev.greenery.bootstrap.cli;

import dev.greenery.application.version.Misfit;
import dev.greenery.application.version.Misfit.NoColumn;
import dev.greenery.application.version.Misfit.NoTable;
import dev.greenery.application.version.Misfit.OtherColumn;
import dev.greenery.application.version.Misfit.OtherKey;
import dev.greenery.application.version.TableColumn;
import dev.greenery.application.version.Version;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Why versions cannot be read, for people. */
final class MisfitText {
    private MisfitText() {}

    static List<String> of(Map<Version, List<Misfit>> misfits) {
        return Stream.concat(
                        misfits.keySet().stream()
                                .sorted(Comparator.comparing(Version::mart))
                                .flatMap(version -> of(version, misfits.get(version))),
                        Stream.of(
                                "Take the version of the program that built it, or build again with"
                                        + " this one"))
                .toList();
    }

    private static Stream<String> of(Version version, List<Misfit> misfits) {
        return Stream.concat(
                Stream.of(
                        "Nothing was published, because this program cannot read run %s of %s:"
                                .formatted(version.run(), version.mart())),
                misfits.stream()
                        .map(
                                misfit ->
                                        "- %s.%s %s"
                                                .formatted(
                                                        version.mart(),
                                                        misfit.table(),
                                                        told(misfit))));
    }

    private static String told(Misfit misfit) {
        return switch (misfit) {
            case NoTable _ -> "is not there";
            case NoColumn(_, TableColumn wanted) ->
                    "has no column %s (%s)".formatted(wanted.name(), wanted.type());
            case OtherColumn(_, TableColumn wanted, TableColumn there) ->
                    "has the column %s as %s, not as %s"
                            .formatted(wanted.name(), told(there), told(wanted));
            case OtherKey(_, List<String> wanted, List<String> there) ->
                    "has the key (%s), not (%s)"
                            .formatted(String.join(", ", there), String.join(", ", wanted));
        };
    }

    private static String told(TableColumn column) {
        return column.type() + (column.nullable() ? " that can be empty" : "");
    }
}
