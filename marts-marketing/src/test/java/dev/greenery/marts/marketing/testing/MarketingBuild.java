package dev.greenery.marts.marketing.testing;

import dev.greenery.application.registry.MartModule;
import dev.greenery.application.testing.InMemoryBuild;
import dev.greenery.application.testing.InMemoryBuild.Built;
import dev.greenery.domain.testing.Fixtures;
import dev.greenery.domain.testing.HistoryBuilder;
import dev.greenery.marts.core.CoreMart;
import dev.greenery.marts.marketing.MarketingMart;
import dev.greenery.testing.MartPackage;

import java.util.List;

/** Builds the marketing mart, and the core mart below it, with everything in their packages. */
public final class MarketingBuild {
    private static final List<MartModule> MODULES =
            List.of(MartPackage.of(new CoreMart()), MartPackage.of(new MarketingMart()));

    private MarketingBuild() {}

    /** The two marts. */
    public static List<MartModule> modules() {
        return MODULES;
    }

    /** A build over these histories and the catalogue of {@code Shop}. */
    public static Built over(HistoryBuilder... histories) {
        return InMemoryBuild.anInMemoryBuild()
                .with(MODULES.toArray(MartModule[]::new))
                .with(Fixtures.aCatalogue().build())
                .with(histories)
                .run();
    }
}
