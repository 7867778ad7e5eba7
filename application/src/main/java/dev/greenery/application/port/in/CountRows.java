package dev.greenery.application.port.in;

import dev.greenery.application.outcome.Outcome;
import dev.greenery.application.outcome.ReadRefusal;
import dev.greenery.application.query.PersonalData;
import dev.greenery.application.row.RowFilter;

/** Counts rows of a published model. */
public interface CountRows {
    /**
     * How many rows of the model the filter holds for.
     *
     * @param personalData whether the filter may name columns of personal data, which a count could
     *     otherwise be made to tell
     */
    Outcome<Long, ReadRefusal> count(String model, RowFilter filter, PersonalData personalData);

    /** How many rows of the model the filter holds for; it names no personal data. */
    default Outcome<Long, ReadRefusal> count(String model, RowFilter filter) {
        return count(model, filter, PersonalData.MASKED);
    }
}
