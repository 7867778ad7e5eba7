package dev.greenery.adapters.postgres.load;

import static java.util.Objects.requireNonNull;

import dev.greenery.application.raw.ImportProblem;

import java.io.IOException;
import java.io.Serial;

/** Ends the reading of a file that is not what it looks like. */
final class FileFaultException extends IOException {
    @Serial private static final long serialVersionUID = 1L;

    private final transient ImportProblem problem;

    FileFaultException(ImportProblem problem) {
        super(problem.toString());
        this.problem = requireNonNull(problem, "problem is null");
    }

    ImportProblem problem() {
        return problem;
    }
}
