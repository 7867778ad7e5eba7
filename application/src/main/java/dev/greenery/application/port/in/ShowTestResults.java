package dev.greenery.application.port.in;

import dev.greenery.application.run.MartStatus;
import dev.greenery.application.run.TestResult;

import java.util.List;

/** Tells how the data tests of a published mart ended. */
public interface ShowTestResults {
    /** How its tests ended in the run that made it, in the order in which they ran. */
    List<TestResult> tests(MartStatus status);
}
