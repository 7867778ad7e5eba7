package dev.greenery.adapters.postgres.load;

import static java.util.Objects.requireNonNull;

import dev.greenery.application.setting.Configurable;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;

import java.time.Duration;

/**
 * How long rejected rows are kept, which hold personal data.
 *
 * @param keepRejects since an import last met the row
 */
@ConfigurationProperties("greenery")
record RejectRetention(
        @Bindable(defaultValue = "90d")
                @Configurable(
                        "how long `raw.rejects` keeps a row after the last import that met it")
                Duration keepRejects) {
    /** Checks that rows are kept for some time. */
    RejectRetention {
        requireNonNull(keepRejects, "keepRejects is null");
        if (!keepRejects.isPositive()) {
            throw new IllegalArgumentException("greenery.keep-rejects must be above zero");
        }
    }
}
