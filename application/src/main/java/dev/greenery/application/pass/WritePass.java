package dev.greenery.application.pass;

import dev.greenery.application.pass.HistoryPass.Passes;
import dev.greenery.application.port.out.OpenShop.Shop;
import dev.greenery.application.port.out.StageMarts.Staging;
import dev.greenery.application.probe.BuildProbes;
import dev.greenery.application.run.Findings;
import dev.greenery.application.sourcetest.SourceTest;
import dev.greenery.domain.history.UserHistory;

import java.util.Map;

/** The one pass over the shop's data: all histories, then what is built once. */
public record WritePass(BuildPlan plan, BuildProbes probes, Passes passes) {
    /** Runs it. */
    public Written run(Shop shop, Staging staging) {
        Incalculable incalculable = new Incalculable();
        BuiltHistories built =
                new HistoryPass(plan, probes, incalculable, passes).run(shop, staging::sink);
        Map<SourceTest, Findings> tested = shop.test(plan.sourceTests());
        if (built.unknownMembers().hasAnonymous()) {
            built.take(UserHistory.ofUnknownMember());
        }
        built.close();
        Written written =
                new Written(
                        shop.moment(),
                        shop.rowsRead(),
                        shop.rejected(),
                        tested,
                        incalculable,
                        Remembered.of(built));
        StageRuns once =
                new OnceStage(plan, probes, passes.settings(), staging, incalculable)
                        .build(built.rollups(), built.unknownMembers().catalogueWithThem());
        built.runs().forEach(written::add);
        written.add(once);
        return written;
    }
}
