package dev.greenery.application.port.out;

import dev.greenery.application.raw.DataOrigin;
import dev.greenery.application.raw.ImportProblem;
import dev.greenery.application.raw.ImportProgress;

import java.nio.file.Path;
import java.util.List;

/** The files that a shop hands over. */
public interface ShopFiles {
    /**
     * Finds what keeps files from being read, as far as it shows before their rows do.
     *
     * @return no problem, when it is worth reading them
     */
    List<ImportProblem> glance(Path directory);

    /**
     * Finds what makes files unreadable as a whole: missing, empty, in another encoding, with other
     * columns. Goes through all of them, so that all faults can be mended at once; once one is
     * known, that is, for it takes as long as reading them.
     *
     * @return no problem, when every row of every file can be told from its neighbours
     */
    List<ImportProblem> inspect(Path directory, ImportProgress progress);

    /** Where readable files come from: a sample is known by what was written beside it. */
    DataOrigin origin(Path directory);
}
