package dev.greenery.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;
import org.junit.platform.launcher.listeners.TestExecutionSummary.Failure;

import java.io.IOException;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** The tests that the guide shows do what it says of them. */
class GuideTestsIT {
    private static final String[] ALL = {
        "FactLateOrderBuilderTest",
        "FactLatenessDailyBuilderTest",
        "LatenessMartTest",
        "LatenessMartIT"
    };

    @TempDir private Path directory;

    @Test
    void theyPass() throws IOException {
        TestExecutionSummary summary = run(UnaryOperator.identity(), ALL);

        assertThat(summary.getFailures()).isEmpty();
        assertThat(summary.getTestsSucceededCount()).isGreaterThanOrEqualTo(ALL.length);
    }

    @Test
    void aRowThatDiffersIsPrintedAsThePageShows() throws IOException {
        TestExecutionSummary summary =
                run(
                        source -> source.replace("\"24.0000\"", "\"48.0000\""),
                        "FactLateOrderBuilderTest");

        assertThat(summary.getFailures())
                .extracting(Failure::getException)
                .singleElement()
                .extracting(Throwable::getMessage)
                .satisfies(printed -> assertThat(GuideMart.page()).contains(printed));
    }

    private TestExecutionSummary run(UnaryOperator<String> change, String... classes)
            throws IOException {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        try (URLClassLoader loader = GuideMart.loadWithTests(directory, change)) {
            thread.setContextClassLoader(loader);
            SummaryGeneratingListener listener = new SummaryGeneratingListener();
            LauncherFactory.create()
                    .execute(
                            LauncherDiscoveryRequestBuilder.request()
                                    .selectors(
                                            Stream.of(classes)
                                                    .map(name -> selectClass(loader, named(name)))
                                                    .toList())
                                    .build(),
                            listener);
            return listener.getSummary();
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static String named(String simpleName) {
        return "dev.greenery.marts.lateness." + simpleName;
    }
}
