package dev.greenery.application.port.in;

import dev.greenery.application.mart.Filter;
import dev.greenery.application.query.ReadOutcome;

/** Counts rows of a published model. */
public interface CountRows {
    /** How many rows of the model the filter holds for. */
    ReadOutcome count(String model, Filter filter);
}
