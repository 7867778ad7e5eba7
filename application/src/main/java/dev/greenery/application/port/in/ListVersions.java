package dev.greenery.application.port.in;

import dev.greenery.application.outcome.Outcome;
import dev.greenery.application.outcome.WrongQuestion;
import dev.greenery.application.version.Version;

import java.util.List;
import java.util.Optional;

/** Lists the versions of marts that are there. */
public interface ListVersions {
    /**
     * Those of a mart, or of all marts one after the other, the newest run first. That no mart has
     * this name is a {@link WrongQuestion}.
     */
    Outcome<List<Version>, WrongQuestion> versions(Optional<String> mart);
}
