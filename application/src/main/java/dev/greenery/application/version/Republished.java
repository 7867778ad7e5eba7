package dev.greenery.application.version;

import java.util.List;

/**
 * What consumers see now of versions that were there already.
 *
 * @param warnings what changes nothing of it, and may surprise somebody
 */
public record Republished(List<Replacement> replacements, List<String> warnings) {
    /** Copies the lists. */
    public Republished {
        replacements = List.copyOf(replacements);
        warnings = List.copyOf(warnings);
    }
}
