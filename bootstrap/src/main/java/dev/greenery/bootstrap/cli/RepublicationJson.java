package dev.greenery.bootstrap.cli;

import dev.greenery.application.version.Replacement;
import dev.greenery.application.version.Version;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What consumers see now, for programs. */
final class RepublicationJson {
    private RepublicationJson() {}

    static Map<String, Object> of(List<Replacement> replacements) {
        return Map.of("published", replacements.stream().map(RepublicationJson::of).toList());
    }

    private static Map<String, Object> of(Replacement replacement) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("mart", replacement.now().mart());
        json.putAll(of(replacement.now()));
        json.put("before", replacement.before().map(RepublicationJson::of));
        return json;
    }

    private static Map<String, Object> of(Version version) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("run", version.run().value());
        json.put("built_at", version.builtAt());
        return json;
    }
}
