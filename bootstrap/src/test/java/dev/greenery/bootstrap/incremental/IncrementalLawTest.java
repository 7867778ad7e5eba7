package dev.greenery.bootstrap.incremental;

import static dev.greenery.application.testing.InMemoryBuild.anInMemoryBuild;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenery.application.registry.ModelDefinition;
import dev.greenery.application.run.BuildExtent;
import dev.greenery.application.run.RunReport;
import dev.greenery.application.run.TestResult;
import dev.greenery.application.testing.InMemoryBuild;
import dev.greenery.application.testing.InMemoryBuild.Built;
import dev.greenery.bootstrap.incremental.ChangingShop.Edit;
import dev.greenery.bootstrap.incremental.ChangingShop.Kind;
import dev.greenery.bootstrap.marts.ProductMarts;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import net.jqwik.api.statistics.Statistics;

import java.util.List;

/**
 * After whatever happens to the shop, an incremental build leaves what a build of everything on a
 * fresh warehouse does: every row, every test, every count.
 */
class IncrementalLawTest {
    @Property(tries = 60)
    void anIncrementalBuildIsABuildOfEverything(@ForAll("days") List<List<Edit>> days) {
        check(days);
    }

    /** Takes minutes: only where it is asked for. */
    @Property(tries = 2_000)
    @AddLifecycleHook(WhereManyAreAskedFor.class)
    void soItIsAfterThousandsOfSequences(@ForAll("days") List<List<Edit>> days) {
        check(days);
    }

    private static void check(List<List<Edit>> days) {
        ChangingShop shop = new ChangingShop();
        InMemoryBuild incremental = anInMemoryBuild().with(ProductMarts.REGISTRY);
        for (int day = 0; day < days.size(); day++) {
            for (Edit edit : days.get(day)) {
                shop.apply(edit, day);
            }
            Built left = incremental.becoming(shop.catalogue(), shop.histories()).run();
            Built whole =
                    anInMemoryBuild()
                            .with(ProductMarts.REGISTRY)
                            .becoming(shop.catalogue(), shop.histories())
                            .run();

            Statistics.label("built").collect(extent(left));
            assertSame(left, whole);
        }
        Statistics.label("built")
                .coverage(coverage -> coverage.check("changes").percentage(share -> share > 20));
    }

    private static String extent(Built built) {
        return switch (built.extent()) {
            case BuildExtent.Changed _ -> "changes";
            case BuildExtent.Whole(String because) ->
                    because.replaceAll("(product|promo) .* came", "$1 came");
        };
    }

    private static void assertSame(Built left, Built whole) {
        assertThat(left.report().published()).isEqualTo(whole.report().published());
        assertThat(left.report().models()).containsExactlyElementsOf(whole.report().models());
        assertThat(tests(left.report())).containsExactlyElementsOf(tests(whole.report()));
        assertThat(left.report().sourceRows()).isEqualTo(whole.report().sourceRows());
        for (ModelDefinition<?> model : ProductMarts.REGISTRY.models()) {
            if (model.isTable() && whole.report().published().contains(model.mart())) {
                assertThat(left.published(model.rowType()))
                        .as(model.qualifiedName())
                        .containsExactlyInAnyOrderElementsOf(whole.published(model.rowType()));
            }
        }
    }

    private static List<String> tests(RunReport report) {
        return report.tests().stream().map(IncrementalLawTest::text).sorted().toList();
    }

    /** Which of the failing rows are shown is chance in both. */
    private static String text(TestResult test) {
        return "%s.%s.%s: %d of %d, %d shown, %s"
                .formatted(
                        test.mart(),
                        test.model(),
                        test.test(),
                        test.findings().failures(),
                        test.findings().checked(),
                        test.findings().sample().size(),
                        test.findings().detail());
    }

    @Provide
    Arbitrary<List<List<Edit>>> days() {
        return edits().list().ofMinSize(1).ofMaxSize(6).list().ofMinSize(2).ofMaxSize(4);
    }

    private static Arbitrary<Edit> edits() {
        return Combinators.combine(
                        Arbitraries.frequencyOf(
                                Tuple.of(1, Arbitraries.of(Kind.class)),
                                Tuple.of(
                                        1,
                                        Arbitraries.of(
                                                Kind.USER_CHANGES,
                                                Kind.ORDER_CHANGES,
                                                Kind.SESSION_CHANGES))),
                        Arbitraries.integers().between(0, 9),
                        Arbitraries.integers().between(0, 4),
                        Arbitraries.integers().between(0, 9))
                .as(Edit::new);
    }
}
