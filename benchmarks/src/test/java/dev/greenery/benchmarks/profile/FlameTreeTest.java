package dev.greenery.benchmarks.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

class FlameTreeTest {
    @Test
    void methodsStandAboveTheirCallersTheWidestFirst() {
        FlameTree tree = FlameTree.of(stacks(1, "a b", 3, "a c", 1, "a"), 0);

        assertThat(tree.height()).isEqualTo(3);
        assertThat(tree.places())
                .extracting(
                        place -> place.tree().frame().method(),
                        place -> place.tree().samples(),
                        FlameTree.Place::left,
                        FlameTree.Place::depth)
                .containsExactly(
                        tuple("all", 5L, 0L, 0),
                        tuple("a", 5L, 0L, 1),
                        tuple("c", 3L, 0L, 2),
                        tuple("b", 1L, 3L, 2));
    }

    @Test
    void methodsThatAreTooNarrowAreLeftOutWithAllAboveThem() {
        FlameTree tree = FlameTree.of(stacks(98, "a b", 2, "a c d"), 0.03);

        assertThat(tree.places())
                .extracting(place -> place.tree().frame().method())
                .containsExactly("all", "a", "b");
        assertThat(tree.samples()).isEqualTo(100);
    }

    @Test
    void noSamplesMakeATreeOfTheRootAlone() {
        assertThat(FlameTree.of(List.of(), FlameGraph.LEAST_SHARE).places()).hasSize(1);
    }

    @Test
    void theSameLambdaOfTwoRunsIsTheSameMethod() {
        assertThat(new Frame("dev.greenery.Some$$Lambda.0x00007f01/0x9", "apply"))
                .isEqualTo(new Frame("dev.greenery.Some$$Lambda+0x00007f02", "apply"))
                .extracting(Frame::label)
                .isEqualTo("Some$lambda.apply");
    }

    @Test
    void theGraphHasABoxWithAShareForEveryMethod() {
        String svg = FlameGraph.of(stacks(1, "a <init>", 3, "a c"), "Some & more").svg();

        assertThat(svg)
                .contains("Some &amp; more")
                .contains("<title>a.Type.a: 100.0 %</title>")
                .contains("<title>a.Type.&lt;init&gt;: 25.0 %</title>")
                .contains("<title>a.Type.c: 75.0 %</title>");
    }

    /** Numbers of stacks, each with its methods from the thread's start. */
    private static List<List<Frame>> stacks(Object... numbersAndMethods) {
        List<List<Frame>> stacks = new ArrayList<>();
        for (int i = 0; i < numbersAndMethods.length; i += 2) {
            List<Frame> stack =
                    Stream.of(((String) numbersAndMethods[i + 1]).split(" "))
                            .map(method -> new Frame("a.Type", method))
                            .toList();
            stacks.addAll(Collections.nCopies((Integer) numbersAndMethods[i], stack.reversed()));
        }
        return stacks;
    }
}
